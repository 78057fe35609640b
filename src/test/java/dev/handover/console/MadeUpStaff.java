package dev.handover.console;

import dev.handover.people.Person;
import dev.handover.people.Role;
import dev.handover.people.Undertaking;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** People in memory: whoever is enrolled signs in with his name's letters twice as password. */
final class MadeUpStaff {
  static final Undertaking UNDERTAKING =
      new Undertaking(
          "00112233445566aa", "本人承诺保密。\n\nI undertake to keep confidential what I see.");

  private final Map<String, Person> people = new ConcurrentHashMap<>();
  private final Map<String, String> anew = new ConcurrentHashMap<>();
  private final Set<String> locked = ConcurrentHashMap.newKeySet();

  MadeUpStaff enrol(String name, boolean undertaken, Role... roles) {
    people.put(name, new Person(name, Set.of(roles), undertaken));
    return this;
  }

  void remove(String name) {
    people.remove(name);
  }

  /** As if he had another password since. */
  void password(String name, String other) {
    anew.put(name, other);
  }

  void lock(String name) {
    locked.add(name);
  }

  void unlock(String name) {
    locked.remove(name);
  }

  static String password(String name) {
    return name + "-" + name;
  }

  static String token(String name) {
    return "token-of-" + name;
  }

  Staff staff() {
    return new Staff(
        () -> !people.isEmpty(),
        this::signIn,
        token ->
            find(token.replaceFirst("^token-of-", "")).filter(p -> token.startsWith("token-of-")),
        this::find,
        name -> find(name).map(each -> "mark of " + anew.getOrDefault(name, password(name))),
        () -> UNDERTAKING,
        this::accept);
  }

  private Optional<Person> find(String name) {
    return Optional.ofNullable(people.get(name)).filter(each -> !locked.contains(name));
  }

  private Person signIn(String name, char[] password, String from) {
    if (locked.contains(name)) {
      throw new HandoverException(
          ExitCode.NOT_PERMITTED, "HUB-TST-02", "locked out for 15 minutes; wait");
    }
    return find(name)
        .filter(each -> Arrays.equals(password, password(name).toCharArray()))
        .orElseThrow(
            () ->
                new HandoverException(
                    ExitCode.NOT_PERMITTED, "HUB-TST-01", "name or password is wrong"));
  }

  private void accept(String name, String version) {
    if (!version.equals(UNDERTAKING.version())) {
      throw new HandoverException(
          ExitCode.CONFIGURATION, "HUB-TST-03", "the undertaking was changed; read it again");
    }
    Person person = people.get(name);
    people.put(name, new Person(name, person.roles(), true));
  }
}
