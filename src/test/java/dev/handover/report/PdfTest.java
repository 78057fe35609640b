package dev.handover.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handover.record.HandoverException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of a page arrives in the PDF. */
class PdfTest {
  private static final Fonts SHIPPED_ALONE = Fonts.shippedAlone();

  private static String page(String text) {
    return "<html lang=\"zh-CN\"><head><title>t</title><meta name=\"description\" content=\"t\" />"
        + "<style>body { font-family: Report, Fallback; }</style></head><body><p>"
        + text
        + "</p></body></html>";
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  void usualChineseNeedsNoFontOfTheMachine() throws IOException {
    String usual = "个人信息保护影响评估报告《第五十五条》：姓名、手机号，“保留”——共 1,234 条；喆镕玥";
    Pdf.Made made = new Pdf(SHIPPED_ALONE).make(page(usual));
    assertThat(made.unshowable()).isEmpty();
    assertThat(text(made.bytes())).contains("影响评估报告", "1,234", "喆镕玥");
  }

  @Test
  void whatNoFontHasIsSpelledByItsNumberAndTold() throws IOException {
    Pdf.Made made = new Pdf(SHIPPED_ALONE).make(page("𠮷野家 and 㐀"));
    assertThat(made.unshowable()).containsExactly(0x3400, 0x20BB7);
    assertThat(text(made.bytes())).contains("[U+20BB7]野家 and [U+3400]");
  }

  @Test
  void longChineseLinesAreBrokenWithinThePage() throws IOException {
    byte[] pdf = new Pdf(SHIPPED_ALONE).make(page("处理个人信息".repeat(60))).bytes();
    float[] right = new float[1];
    try (PDDocument document = Loader.loadPDF(pdf)) {
      float width = document.getPage(0).getMediaBox().getWidth();
      PDFTextStripper stripper =
          new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition each) {
              right[0] = Math.max(right[0], each.getX() + each.getWidth());
            }
          };
      stripper.getText(document);
      assertThat(right[0]).isGreaterThan(width / 2).isLessThan(width);
    }
  }

  @Test
  void saysThatItIsAnArchivableAndTaggedDocument() throws IOException {
    byte[] pdf = new Pdf(SHIPPED_ALONE).make(page("x")).bytes();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      String meta = new String(document.getDocumentCatalog().getMetadata().toByteArray(), "UTF-8");
      assertThat(meta).contains("pdfaid:part", "pdfaid:conformance", "pdfuaid:part");
      assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
      assertThat(document.getDocumentCatalog().getOutputIntents()).isNotEmpty();
    }
  }

  @Test
  void aFontThatCannotBeEmbeddedIsRefused(@TempDir Path folder) throws IOException {
    Path none = Files.writeString(folder.resolve("none.ttf"), "no font");
    assertThatThrownBy(() -> Fonts.with(Optional.of(none)))
        .isInstanceOf(HandoverException.class)
        .hasMessageContaining("HUB-REP-01")
        .hasMessageContaining("fonts-wqy-microhei");
    assertThatThrownBy(() -> Fonts.with(Optional.of(folder.resolve("nowhere.ttc"))))
        .hasMessageContaining("HUB-REP-01");
  }
}
