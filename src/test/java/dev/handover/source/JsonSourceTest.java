package dev.handover.source;

/** JSON, paged by an offset. */
class JsonSourceTest extends ApiContract {
  @Override
  protected String style() {
    return "json";
  }
}
