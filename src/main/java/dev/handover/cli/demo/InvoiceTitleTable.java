package dev.handover.cli.demo;

import java.time.LocalDateTime;
import java.util.Locale;

/** What invoices are made out to: companies with their credit code, and people. */
record InvoiceTitleTable(long seed, long rows, long customers) implements SeededTable {
  private static final String[] BANKS = {"中国工商银行", "中国建设银行", "中国农业银行", "中国银行", "招商银行"};
  private static final LocalDateTime FIRST = LocalDateTime.of(2021, 1, 4, 9, 0);

  @Override
  public String name() {
    return "pos_invoice_title";
  }

  @Override
  public String columns() {
    return "title_id, customer_no, title_type, title, tax_no, reg_address, reg_phone,"
        + " bank_name, bank_account, mail_to, is_default, updated_at, deleted_at";
  }

  @Override
  public Object[] row(long index) {
    Draw draw = Draw.of(seed, 23, index);
    boolean company = draw.chance(7_500);
    String surname = Names.surname(draw);
    String district = Places.district(draw);
    boolean special = company && draw.chance(5_000);
    String title =
        company ? CustomerTable.company(draw) : Names.full(surname, draw.chance(5_000), draw);
    return new Object[] {
      8_000 + index * 5,
      CustomerTable.key(index * 2 % customers),
      draw.chance(20) ? "X" : company ? "C" : "P",
      draw.chance(40) ? " " : title,
      company ? taxNo(Places.code(district), draw) : null,
      special ? Places.address(district, draw) : null,
      special ? "0571-8" + draw.digits(7) : null,
      special ? draw.one(BANKS) + "示例支行" : null,
      special ? draw.digits(19) : null,
      People.email(surname, "139" + draw.digits(8), draw),
      index < customers / 2 ? "Y" : "N",
      draw.chance(20) ? null : draw.minute(FIRST, 1_800),
      draw.chance(150) ? FIRST.plusDays(1_801) : null
    };
  }

  /** Some in small letters, some miscopied: those are told, but no reason to keep them back. */
  private static String taxNo(String region, Draw draw) {
    String code = CreditCodes.of(region, draw.digits(8));
    if (draw.chance(60)) {
      return "税号待补";
    }
    if (draw.chance(80)) {
      return code.substring(0, 16) + (code.charAt(16) == '1' ? '2' : '1') + code.charAt(17);
    }
    return draw.chance(500) ? code.toLowerCase(Locale.ROOT) : code;
  }
}
