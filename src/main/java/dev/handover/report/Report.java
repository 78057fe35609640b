package dev.handover.report;

import java.util.List;

/**
 * A finished document.
 *
 * @param html a page that is XML as well and needs nothing beside it
 * @param figures every number in it that the ledger gave
 */
public record Report(Kind kind, String html, List<Figure> figures) {
  public Report {
    figures = List.copyOf(figures);
  }

  /** Writes the document down; its numbers are of one moment, so that they agree. */
  public static Report of(Kind kind, Dossier dossier, Terms terms) {
    return dossier.ledger().figures().ofOneMoment(() -> written(kind, dossier, terms));
  }

  private static Report written(Kind kind, Dossier dossier, Terms terms) {
    Paper paper = new Paper(kind, dossier, terms);
    kind.template().write(paper);
    if (kind.template().showsQueries()) {
      new Annex(paper).write();
    }
    return new Report(kind, paper.page(), paper.figures());
  }

  @Override
  public String toString() {
    return "Report[" + kind.word() + "]";
  }
}
