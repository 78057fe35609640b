package dev.handover.report;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A page made into PDF/A-2a with everything embedded, tagged for those who do not see it. */
public final class Pdf {
  private static final int REGULAR = 400;
  private final Fonts fonts;

  public Pdf(Fonts fonts) {
    this.fonts = fonts;
  }

  /**
   * The bytes of a document.
   *
   * @param unshowable characters that stand in it as {@code [U+20BB7]}, because no font has them
   */
  public record Made(byte[] bytes, Set<Integer> unshowable) {
    @Override
    public String toString() {
      return "Made[" + bytes.length + " bytes]";
    }
  }

  /**
   * @param html well-formed XML, as {@link Report} makes it
   */
  public Made make(String html) {
    System.setProperty("java.awt.headless", "true");
    XRLog.setLoggingEnabled(false); // it would log pieces of the text
    Set<Integer> unshowable = fonts.unshowable(html);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfRendererBuilder builder =
        new PdfRendererBuilder()
            .useFont(fonts::shipped, "Report", REGULAR, FontStyle.NORMAL, true)
            .usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_A)
            .usePdfUaAccessibility(true)
            .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
            .withProducer("Handover")
            .useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
            .withHtmlContent(spelled(html, unshowable), null)
            .toStream(out);
    Optional<File> further = fonts.further(html);
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
      if (further.isPresent()) {
        add(renderer, further.get());
      }
      renderer.layout();
      renderer.createPDF();
    } catch (IOException e) {
      throw new HandoverException(
          ExitCode.INTERNAL, "HUB-REP-02", "the document could not be made into PDF", e);
    }
    return new Made(out.toByteArray(), unshowable);
  }

  private static void add(PdfBoxRenderer renderer, File font) throws IOException {
    if (Fonts.isCollection(font.toPath())) {
      renderer
          .getFontResolver()
          .addFontCollection(font, "Fallback", REGULAR, IdentValue.NORMAL, true);
    } else {
      renderer.getFontResolver().addFont(font, "Fallback", REGULAR, IdentValue.NORMAL, true);
    }
  }

  /** What cannot be shown is spelled by its number, so that nobody takes a box for a name. */
  private static String spelled(String html, Set<Integer> unshowable) {
    if (unshowable.isEmpty()) {
      return html;
    }
    StringBuilder out = new StringBuilder(html.length() + 64);
    html.codePoints()
        .forEach(
            c -> {
              if (unshowable.contains(c)) {
                out.append(String.format(Locale.ROOT, "[U+%04X]", c));
              } else {
                out.appendCodePoint(c);
              }
            });
    return out.toString();
  }
}
