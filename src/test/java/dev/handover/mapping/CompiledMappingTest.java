package dev.handover.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handover.record.HandoverException;
import dev.handover.record.Slice;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompiledMappingTest {
  private static CompiledMapping compiled(String key, String... fields) {
    return CompiledMapping.of(Yaml.mapping(key, fields), Yaml.KEYS);
  }

  private static String reference(CompiledMapping mapping, String key) {
    Slice slice = Slice.of(key);
    mapping.reference(slice);
    return slice.isAbsent() ? null : slice.text();
  }

  @Test
  void knowsItsColumns() {
    CompiledMapping mapping =
        compiled(
            "id", "from: name, to: who", "from: secret, to: s, treat: drop", "from: id, to: i");
    assertThat(mapping.columns()).containsExactly("id", "agreed", "name", "secret");
    assertThat(mapping.keyColumn()).isZero();
    assertThat(mapping.subjectColumn()).isZero();
    assertThat(mapping.who().consents()).extracting(CompiledWho.Consent::column).containsExactly(1);
    assertThat(mapping.fields()).extracting(CompiledField::column).containsExactly(2, 3, 0);
    assertThat(mapping.delivered()).extracting(CompiledField::name).containsExactly("who", "i");
  }

  @ParameterizedTest
  @CsvSource({
    "Y, true",
    "y, true",
    "' Ｙ\u3000', true",
    "是, true",
    "N, false",
    "YES, false",
    "'', false"
  })
  void aYesIsAYesHoweverItIsTyped(String answer, boolean granted) {
    CompiledMapping mapping = compiled("id", "from: name, to: name");
    Slice slice = Slice.of(answer);
    assertThat(yes(mapping, slice)).isEqualTo(granted);
    assertThat(slice.text()).isEqualTo(answer);
    assertThat(yes(mapping, new Slice())).isFalse();
  }

  private static boolean yes(CompiledMapping mapping, Slice answer) {
    return mapping.who().consents().get(0).granted().include(answer);
  }

  @Test
  void aReferenceFollowsTheFieldThatCarriesTheKey() {
    CompiledMapping clear = compiled("id", "from: id, to: nr, clean: [trim, upper]");
    assertThat(reference(clear, " a7 ")).isEqualTo("A7");

    CompiledMapping pseudonym =
        compiled("id", "from: id, to: ref2, clean: [trim], treat: pseudonymise");
    assertThat(reference(pseudonym, " 7 "))
        .isEqualTo(Yaml.KEYS.domain("guest").of(new byte[] {'7'}, 0, 1));
  }

  @Test
  void aKeyThatIsNotCarriedBecomesAPseudonymThatReferencesMeet() {
    CompiledMapping mapping = compiled("id", "from: name, to: name");
    CompiledMapping stays =
        compiled("id", "from: guest, to: guest, clean: [trim, nfc], treat: {pseudonymise: guest}");
    Slice guest = Slice.of(" 7 ");
    stays.fields().get(0).clean(guest);
    stays.fields().get(0).treat(guest);
    assertThat(reference(mapping, "7")).isEqualTo(guest.text());
    assertThat(reference(mapping, " ")).isNull();
  }

  @Test
  void refusesAKeyThatCouldMakeTwoRecordsOne() {
    for (String treat : new String[] {"drop", "mask", "{truncate: 3}", "{generalise: year}"}) {
      assertThat(CompiledMapping.problems(Yaml.mapping("id", "from: id, to: nr, treat: " + treat)))
          .singleElement()
          .asString()
          .startsWith("field nr: carries the key id so that two records could get one reference; ");
    }
    assertThat(
            CompiledMapping.problems(
                Yaml.mapping("id", "from: id, to: a, treat: mask", "from: id, to: b")))
        .isEmpty();
  }

  @Test
  void toldAllMistakesOfAllFieldsAtOnce() {
    assertThatThrownBy(
            () ->
                compiled(
                    "id",
                    "from: mobile, to: mobile, clean: [trimm], check: [{phon: CN}, {length: 9..1}]",
                    "from: id_no, to: id_no, treat: {mask: {haed: 3, tail: -1}}",
                    "from: age, to: age, type: boolean, treat: {generalise: year}"))
        .isInstanceOf(HandoverException.class)
        .hasMessageContaining(
            "mapping guest v3: field mobile: unknown clean trimm; did you mean trim?")
        .hasMessageContaining(
            "field mobile: unknown check phon; did you mean phone? known: bank-card, birth-of, ")
        .hasMessageContaining("field mobile: check length has its limits the wrong way round; ")
        .hasMessageContaining("field id_no: treat mask does not know haed; did you mean head?")
        .hasMessageContaining(
            "field id_no: treat mask: tail must be a whole number from 0 to 10000")
        .hasMessageContaining("field age: treat generalise to a part of a date needs type ")
        .hasMessageEndingWith(" [HUB-MAP-30]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "clean: [mask] | clean mask is in the wrong place; write it under treat:",
        "check: [trim] | check trim is in the wrong place; write it under clean:",
        "clean: [{trim: 3}] | clean trim takes no argument; write only its name",
        "clean: [{phone: China}] | clean phone needs a region of two capital letters, such as CN",
        "check: [{phone: [CN, XX]}] | check phone needs regions of two capital letters, such as CN",
        "check: [length] | check length needs its limits as a..b, such as 1..64",
        "check: [{length: many}] | check length needs its limits as a..b, such as 1..64",
        "check: [{length: -1..2}] | check length needs whole numbers that are not negative",
        "check: [{length: 1..2.5}] | check length needs whole numbers that are not negative",
        "check: [pattern] | check pattern needs a regular expression that the whole value must match",
        "check: [{one-of: []}] | check one-of needs a list of the values that are allowed, such as [web, app]",
        "check: [one-of] | check one-of needs a list of the values that are allowed, such as [web, app]",
        "check: [{date: {until: 2020-01-01}}] | check date does not know until; it knows from, to",
        "check: [{date: {from: 2020-02-30}}] | check date: from must be a real date as yyyy-MM-dd",
        "check: [{date: soon}] | check date takes only limits, such as {from: 1900-01-01, to: 2100-12-31}",
        "'check: [email], type: integer' | check email does not go with type integer; it needs text",
        "'check: [{range: 1..2}], type: date' | check range does not go with type date; it needs text, integer, long, decimal",
        "check: [{date: {to: today}}] | check date: to must be a real date as yyyy-MM-dd; a limit that moves with the day of the run would give another outcome when a run is resumed",
        "check: [{timestamp: local}] | check timestamp takes no argument but instant, for moments whose offset is known",
        "clean: [{controls: all}] | clean controls takes no argument but one-line, for tabs and line breaks as spaces",
        "clean: [{phone: {region: CN, several: all}}] | clean phone: several must be one of mobile, first, last",
        "clean: [{phone: {regon: CN}}] | clean phone does not know regon; did you mean region?",
        "clean: [{date: dmy}] | 'clean date takes only a map, such as {forms: [dmy], zero: absent}'",
        "clean: [{date: {forms: [dym]}}] | 'clean date: forms must be some of ymd, dmy, mdy'",
        "clean: [{date: {forms: [dmy, mdy]}}] | clean date cannot tell dmy from mdy; write only the one that the source uses",
        "clean: [{date: {forms: [ymd, dmy], pivot: 30}}] | clean date cannot tell which of two digits are the year; write one form beside pivot",
        "clean: [{date: {roc: true, pivot: 30}}] | clean date knows years of the republic only in the order ymd and without pivot",
        "clean: [{date: {zero: null-date}}] | clean date: zero must be absent",
        "clean: [{date: {excel: 1900}}] | clean date: excel must be true or false",
        "clean: [{date: {zone: Asia/Shanghai}}] | 'clean date does not know zone; it knows excel, forms, pivot, roc, zero'",
        "clean: [{timestamp: {zone: Beijing}}] | clean timestamp: zone needs a zone of the time zone database, such as Asia/Shanghai",
        "clean: [{timestamp: {epoch: days}}] | clean timestamp: epoch must be seconds or millis",
        "clean: [{timestamp: {epoch: millis, excel: true}}] | clean timestamp cannot tell numbers of excel from those of epoch; write only one of them",
        "clean: [labels] | 'clean labels needs codes with their labels, such as {\"1\": 男, \"2\": 女, \"0\": ~}'",
        "'clean: [{labels: {a: 1, ａ: 2}}]' | clean labels has a code twice that differs only in width or space",
        "'clean: [{labels: {a: [1]}}]' | clean labels needs single words or numbers behind its keys",
        "'treat: {generalise: city}, type: date' | treat generalise to a part of an address needs type text",
        "treat: {mask: 3} | treat mask needs how much stays, such as {head: 3, tail: 4}",
        "treat: {generalise: week} | treat generalise needs one of decade, year, quarter, month for dates, province, city, district for addresses, or {step: 10} for numbers",
        "treat: generalise | treat generalise needs one of decade, year, quarter, month for dates, province, city, district for addresses, or {step: 10} for numbers",
        "'treat: {generalise: {step: 10}}' | treat generalise by steps needs type integer, long or decimal",
        "'treat: {generalise: {step: 1}}, type: long' | treat generalise: step must be a whole number from 2 to 1000000000",
        "'treat: pseudonymise, type: integer' | treat pseudonymise does not go with type integer; it needs text",
        "treat: truncate | treat truncate needs the number of characters that stay, such as {truncate: 20}",
        "treat: {truncate: 0} | treat truncate must be a whole number from 1 to 1000000",
      })
  void eachMistakeHasItsSentence(String field, String problem) {
    assertThat(CompiledMapping.problems(Yaml.field(field)))
        .isEqualTo(List.of("field x: " + problem));
  }

  @Test
  void aPatternThatNoLinearEngineCanRunIsRefused() {
    for (String regex : new String[] {"(a)\\1", "(?=a)b", "a++", "[", "(", "\\d{1,5000}"}) {
      assertThat(CompiledMapping.problems(Yaml.field("check: [{pattern: '" + regex + "'}]")))
          .singleElement()
          .asString()
          .startsWith("field x: check pattern is no regular expression: ");
    }
  }

  @Test
  void nothingPrintsAValue() {
    CompiledMapping mapping =
        compiled("id", "from: name, to: name, check: [{length: 1..2}], treat: mask");
    CompiledField field = mapping.fields().get(0);
    Slice canary = Slice.of("canary-李雷-13812345678");
    field.clean(canary);
    int broken = field.check(canary);
    yes(mapping, Slice.of("canary-yes"));
    String printed =
        String.join(" ", mapping.toString(), field.toString(), canary.toString())
            + field.rule(broken)
            + field.reason(broken);
    field.treat(canary);
    assertThat(printed + canary).doesNotContain("canary", "李雷", "138");
  }
}
