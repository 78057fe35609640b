package dev.handover.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Whether a file is what it says it is: PDF/A-2a and PDF/UA-1, by veraPDF. */
public final class PdfA {
  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private PdfA() {}

  /** The clauses that a file breaks, each with what it says; empty for a good one. */
  public static List<String> broken(Path file) {
    return List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1).stream()
        .flatMap(flavour -> broken(file, flavour).stream())
        .toList();
  }

  private static List<String> broken(Path file, PDFAFlavour flavour) {
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(Files.newInputStream(file), flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      return validator.validate(parser).getTestAssertions().stream()
          .filter(each -> each.getStatus() == TestAssertion.Status.FAILED)
          .map(each -> flavour + " " + each.getRuleId().getClause() + ": " + each.getMessage())
          .distinct()
          .sorted()
          .toList();
    } catch (IOException | VeraPDFException e) {
      throw new AssertionError(file + " cannot be read", e);
    }
  }
}
