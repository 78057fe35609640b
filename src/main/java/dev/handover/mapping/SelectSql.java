package dev.handover.mapping;

import dev.handover.mapping.SqlTokens.Kind;
import dev.handover.mapping.SqlTokens.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.expression.AnalyticExpression;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.parser.ParseException;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.SelectItem;
import net.sf.jsqlparser.statement.select.SetOperationList;

/**
 * A select that a mapping's author wrote, held against what it may be: one statement that only
 * reads, names every column, and uses no function but those known to compute only. A parser tells
 * what it selects; the pieces are looked at beside it, so that what the parser overlooks does not
 * pass. The source reads in a transaction that refuses to write, where the database offers such.
 */
final class SelectSql {
  private static final int DEEPEST = 20;
  private static final Set<String> ENDS =
      Set.of("FROM", "WHERE", ",", ")", "UNION", "EXCEPT", "INTERSECT", "MINUS", "ORDER", "LIMIT");
  private static final Set<String> NAMING = Set.of("AS", "::", "WITH", "RECURSIVE");
  private static final Set<String> LIMITS = Set.of("LIMIT", "OFFSET", "FETCH", "TOP", "ROWNUM");
  private static final Set<String> BEGINS = Set.of("SELECT", "DISTINCT", "ALL", ",", ".");

  private final List<String> columns = new ArrayList<>();
  private final Set<String> numbered = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
  private final Optional<String> trouble;

  private SelectSql(String sql) {
    this.trouble = pieces(sql).or(() -> statement(sql));
  }

  static SelectSql of(String sql) {
    return new SelectSql(sql.strip());
  }

  /** What is wrong with it, in words that follow "the select"; nothing where it is fine. */
  Optional<String> trouble() {
    return trouble;
  }

  /** The names of its columns as it writes them. */
  List<String> columns() {
    return columns;
  }

  /** Whether the select numbers its rows by this column: another night they would have others. */
  boolean numbers(String column) {
    return numbered.contains(column);
  }

  private static Optional<String> pieces(String sql) {
    Optional<String> unclear = SqlCondition.unclear(sql);
    if (unclear.isPresent()) {
      return unclear.map(what -> "holds " + what);
    }
    SqlTokens.Cut cut = SqlTokens.cut(sql);
    if (cut.trouble().isPresent()) {
      return cut.trouble().map(what -> "holds " + what + " in its line " + cut.line());
    }
    Optional<String> brackets = brackets(cut.tokens());
    if (brackets.isPresent()) {
      return brackets;
    }
    for (int i = 0; i < cut.tokens().size(); i++) {
      Optional<String> wrong = wrong(cut.tokens(), i);
      if (wrong.isPresent()) {
        int line = cut.tokens().get(i).line();
        return wrong.map(what -> what + " in its line " + line);
      }
    }
    return Optional.empty();
  }

  /** The parser tries every way to read a bracket that is not closed, twice as many for each. */
  private static Optional<String> brackets(List<Token> tokens) {
    int depth = 0;
    for (Token token : tokens) {
      depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
      if (depth < 0) {
        return Optional.of("closes a bracket that it does not open in its line " + token.line());
      }
      if (depth > DEEPEST) {
        return Optional.of("nests brackets beyond " + DEEPEST + " in its line " + token.line());
      }
    }
    return depth == 0 ? Optional.empty() : Optional.of("opens a bracket that it does not close");
  }

  private static Optional<String> wrong(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    Optional<Token> before = at == 0 ? Optional.empty() : Optional.of(tokens.get(at - 1));
    Optional<Token> after =
        at + 1 == tokens.size() ? Optional.empty() : Optional.of(tokens.get(at + 1));
    boolean opens = after.filter(next -> next.is("(")).isPresent();
    String bare = token.text().replaceAll("^[\"`]|[\"`]$", "");
    boolean named = token.kind() == Kind.WORD || token.kind() == Kind.QUOTED;
    if (token.kind() == Kind.WORD && SqlFunctions.WRITING.contains(bare)
        || named && (bare.equals("NEXTVAL") || bare.equals("CURRVAL"))) {
      return Optional.of("says " + bare + ", which does more than read,");
    }
    if (token.is("VALUE") && before.filter(last -> last.is("NEXT")).isPresent()) {
      return Optional.of("draws from a sequence");
    }
    // A call as the first column would stand behind its bracket.
    if (token.is("DISTINCT") && after.filter(next -> next.is("ON")).isPresent()) {
      return Optional.of("says DISTINCT ON, which passes rows over,");
    }
    boolean ofATable = before.filter(last -> last.is(".")).isPresent();
    boolean limits = token.kind() == Kind.WORD && LIMITS.contains(token.text()) && !ofATable;
    if (limits && !isOrdered(tokens, at)) {
      return Optional.of(
          "limits rows that are in no order, so that others come each night (a name is quoted),");
    }
    if (opens && !mayOpen(token, before)) {
      return Optional.of(
          "calls " + bare.toLowerCase(Locale.ROOT) + ", which is not known to compute only,");
    }
    return token.is("*") && isEverything(tokens, at)
        ? Optional.of("takes columns without naming them (*)")
        : Optional.empty();
  }

  /** Whether the rows that a limit cuts are in an order of their own. */
  private static boolean isOrdered(List<Token> tokens, int limit) {
    int depth = 0;
    for (int i = limit - 1; i > 0 && depth >= 0; i--) {
      Token token = tokens.get(i);
      if (token.is(")")) {
        depth++;
      } else if (token.is("(")) {
        depth--;
      } else if (depth == 0 && token.is("BY") && tokens.get(i - 1).is("ORDER")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a piece may stand before a bracket. */
  private static boolean mayOpen(Token token, Optional<Token> before) {
    if (token.kind() == Kind.SIGN) {
      return true;
    }
    // Behind these stand types and names, never calls.
    if (before.filter(last -> NAMING.stream().anyMatch(last::is)).isPresent()) {
      return true;
    }
    boolean ofAnything = before.filter(last -> last.is(".")).isPresent();
    return token.kind() == Kind.WORD
        && !ofAnything
        && (SqlFunctions.HARMLESS.contains(token.text())
            || SqlFunctions.BEFORE_BRACKETS.contains(token.text()));
  }

  /** Whether an asterisk means all columns: it neither multiplies nor counts rows. */
  private static boolean isEverything(List<Token> tokens, int at) {
    String before = at == 0 ? "" : tokens.get(at - 1).text();
    String after = at + 1 == tokens.size() ? ")" : tokens.get(at + 1).text();
    boolean counts = at > 1 && before.equals("(") && tokens.get(at - 2).is("COUNT");
    return !counts && (BEGINS.contains(before) || ENDS.contains(after));
  }

  private Optional<String> statement(String sql) {
    Statement statement;
    try {
      statement = CCJSqlParserUtil.parse(sql);
    } catch (JSQLParserException e) {
      return Optional.of("cannot be read" + place(e));
    }
    if (!(statement instanceof Select)) {
      return Optional.of("is none");
    }
    return whole((Select) statement).or(() -> named((Select) statement));
  }

  /** The parser's own words name the tokens that it wants, dozens of them. */
  private static String place(Throwable trouble) {
    for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
      if (cause instanceof ParseException parsing && parsing.currentToken != null) {
        return " beyond its line "
            + parsing.currentToken.beginLine
            + ", column "
            + parsing.currentToken.beginColumn;
      }
    }
    return "";
  }

  /** An order is of no use and a limit passes records over. */
  private static Optional<String> whole(Select select) {
    boolean cut =
        select.getLimit() != null
            || select.getOffset() != null
            || select.getFetch() != null
            || select instanceof PlainSelect plain
                && (plain.getTop() != null || plain.getFirst() != null || plain.getSkip() != null);
    if (cut) {
      return Optional.of("passes records over by its limit");
    }
    return select.getOrderByElements() == null
        ? Optional.empty()
        : Optional.of("orders its rows, which each window does by itself");
  }

  private Optional<String> named(Select select) {
    if (select instanceof SetOperationList several) {
      return named(several.getSelect(0));
    }
    if (select instanceof ParenthesedSelect inner) {
      return whole(inner.getSelect()).or(() -> named(inner.getSelect()));
    }
    if (!(select instanceof PlainSelect plain)) {
      return Optional.of("is not a plain one");
    }
    Set<String> seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    for (SelectItem<?> item : plain.getSelectItems()) {
      Optional<String> name = name(item);
      if (name.isEmpty()) {
        return Optional.of("gives its column " + (columns.size() + 1) + " no name");
      }
      if (!seen.add(name.get())) {
        return Optional.of("calls two columns " + name.get());
      }
      columns.add(name.get());
      if (item.getExpression() instanceof AnalyticExpression) {
        numbered.add(name.get());
      }
    }
    return Optional.empty();
  }

  private static Optional<String> name(SelectItem<?> item) {
    String written =
        item.getAlias() != null
            ? item.getAliasName()
            : item.getExpression() instanceof Column column ? column.getColumnName() : "";
    return Optional.of(written.replaceAll("^[\"`]|[\"`]$", "")).filter(name -> !name.isEmpty());
  }
}
