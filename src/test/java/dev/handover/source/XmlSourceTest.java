package dev.handover.source;

/** XML, in numbered pages with a total. */
class XmlSourceTest extends ApiContract {
  @Override
  protected String style() {
    return "xml";
  }

  /** An empty element is the only way to say that there is nothing. */
  @Override
  protected boolean takesEmptyForAbsent() {
    return true;
  }
}
