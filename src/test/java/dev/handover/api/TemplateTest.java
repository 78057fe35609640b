package dev.handover.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Paths with places to be filled. */
class TemplateTest {
  @Test
  void tellsItsPlacesInOrder() {
    assertThat(new Template("/a/{x}/b?c={guest_ref@guest}&{x}").places())
        .containsExactly("x", "guest_ref@guest", "x");
    assertThat(new Template("/a").places()).isEmpty();
  }

  @Test
  void fillsThemSoThatNoValueLeadsElsewhere() {
    Template path = new Template("/guests/{id}/stays");

    assertThat(path.filled(name -> "a/../b ?#&李$1\\"))
        .isEqualTo("/guests/a%2F..%2Fb%20%3F%23%26%E6%9D%8E%241%5C/stays");
    assertThat(path.filled(name -> "..")).isEqualTo("/guests/%2E%2E/stays");
    assertThat(path.filled(name -> ".")).isEqualTo("/guests/%2E/stays");
  }
}
