package dev.handover.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is one select that only reads, and what only looks so. */
class SelectSqlTest {
  private static final String ALLOWED =
      """
      select a from t
      SELECT a, b FROM crm.t WHERE c = 1
      select t.a, t.b as "B" from t
      select a as x from t as t1 join u on t1.id = u.id
      select a from t left join u using (id) where u.id is null
      select distinct a from t
      select count(*) as n, a from t group by a having count(*) > 1
      select count(distinct b) as n, a from t group by a
      select max(a) as a, id from (select a, id from t) q group by id
      select a from t union all select b from u
      (select a from t) union (select b from u)
      with w as (select a from t) select a from w
      with w (a) as (select x from t) select a from w
      with recursive w as (select a from t union all select w.a from w join t on t.p = w.a) select a from w
      select a from t where b in (select b from u where u.id = t.id)
      select a from t where exists (select 1 from u where u.id = t.id)
      select case when a = 1 then 'x' else 'y' end as a from t
      select coalesce(a, b, '') as a, nullif(b, 0) as b from t
      select cast(a as varchar(20)) as a, a::numeric(9,2) as b from t
      select a * b as total, (a + 1) * 2 as twice from t
      select 'it''s, update (no) * [this] @' as a from t where x = 'it''s {that}'
      select replace(a, '-', '') as a, left(b, 3) as b from t
      select concat(a, ' ', b) as name from t
      select a || ' ' || b as name from t
      select row_number() over (partition by a order by b) as n, id from t
      select a, b from (select a, b, row_number() over (partition by a order by b desc) as n from t) q where n = 1
      select a from t, lateral (select b from u where u.id = t.id order by b limit 1) q
      select (select b from u where u.id = t.id order by b desc limit 1) as b, id from t
      select t.limit as a, "top" as b from t
      select extract(year from a) as y from t
      select date_format(a, '%Y-%m-%d') as d from t
      select substring(a from 1 for 3) as a from t
      select "update" as a from t
      select `order` as a from t
      select 李雷 as 姓名 from 客人
      select a from t where b like '%x%' and c between 1 and 2 and not (d = 1 or e = 2)
      select a from t where d >= date '2026-01-31' and d < timestamp '2026-02-01 00:00:00'
      select a, sum(b) filter (where c = 1) as s from t group by a
      select string_agg(a, ',' order by a) as a, id from t group by id
      select group_concat(a order by b separator '/') as a, id from t group by id
      select a from t where (a, b) in ((1, 2), (3, 4))
      select t.data->>'name' as name from t
      select a from t where a = 1 or (b = 2 and (c = 3))
      select current_date as d, a from t
      select if(a = 1, 'x', 'y') as a from t
      select a from crm.public.t
      select a from (select x from t) as q (a)
      """;

  /** Each is refused, whatever the parser would make of it. */
  private static final String REFUSED =
      """
      update t set a = 1
      insert into t values (1)
      delete from t
      merge into t using u on (t.id = u.id) when matched then update set a = 1
      drop table t
      truncate table t
      call f()
      exec f
      set x = 1
      show tables
      explain select a from t
      begin
      values (1)
      table t
      select a from t; select b from u
      select a from t;
      select a from t; drop table t
      select a into u from t
      select a from t into outfile '/tmp/x'
      select a into dumpfile '/tmp/x' from t
      select a from t for update
      select a from t for share
      select a from t for no key update
      select a from t lock in share mode
      select a from t procedure analyse()
      with w as (delete from t returning a) select a from w
      with w as (insert into t values (1) returning a) select a from w
      with w as (update t set a = 1 returning a) select a from w
      select * from t
      select t.* from t
      select a, t.* from t
      select distinct * from t
      select a from (select * from t) q
      select a from t where exists (select * from u)
      select a from t union select * from u
      with w as (table t) select a from w
      select count(*) from t
      select a, upper(b) from t
      select a, b as A from t
      select a, t.a from t
      select a from t limit 10
      select a from t offset 5
      select a from t fetch first 10 rows only
      select top 10 a from t
      (select a from t limit 1)
      select a from (select b as a from t limit 10) q
      select a from (select b as a from t fetch first 10 rows only) q
      select q.a from (select a from t offset 10) as q
      select a from (select top 5 a from t) as q
      select a from (select a from t where rownum < 10) q
      select (select b from u where u.id = t.id limit 1) as b, id from t
      select a from t, lateral (select row_number() over (order by b) as a from u limit 1) q
      select a from t where a in (select b from (select b from u order by b) v limit 3)
      select a from t order by a
      select a from t tablesample system (1)
      select pg_sleep(10) as a from t
      select pg_read_file('/etc/passwd') as a
      select pg_catalog.pg_read_file('/etc/passwd') as a
      select "pg_read_file"('/etc/passwd') as a
      select pg_catalog."pg_read_file"('/etc/passwd') as a
      select pg_read_file ('/etc/passwd') as a
      select lo_import('/etc/passwd') as a
      select load_file('/etc/passwd') as a
      select nextval('s') as a
      select setval('s', 1) as a from t
      select next value for s as a from t
      select s.nextval as a from t
      select s."NEXTVAL" as a from t
      select a from dblink('x', 'drop table t') as q(a int)
      select a from csvread('/etc/passwd')
      select file_read('/etc/passwd') as a
      select a from pg_ls_dir('/') as q(a)
      select sys_exec('id') as a
      select sleep(10) as a from t
      select benchmark(1000000, md5('x')) as a from t
      select get_lock('x', 10) as a from t
      select set_config('x', 'y', false) as a from t
      select distinct on (id) dblink_exec('drop table t') as a, id from t
      select distinct on (id) "dblink_exec"('drop table t') as a, id from t
      select distinct on (id) a, id from t
      select DISTINCT  ON(id) a, id from t
      select a from (select b from t) dblink_exec('drop table t')
      select query_to_xml('delete from t', true, true, '') as a
      select crm.upper(a) as a from t
      select upper(pg_sleep(1)) as a from t
      select a from t where pg_sleep(1) is null
      select a from t order by pg_sleep(1)
      select a from t group by a having lo_unlink(1) = 1
      select a from t join u on lo_unlink(1) = 1
      select case when lo_unlink(1) = 1 then 1 end as a from t
      select a from t where a in (1, lo_unlink(1))
      select random() as a from t
      select @x := 1 as a from t
      select @x as a from t
      select @@version as a from t
      select :x as a from t
      select ? as a from t
      select {fn now()} as a from t
      {call f()}
      select a from t -- where b = 1
      select a from t # where b = 1
      select /*! sleep(10), */ a from t
      select /* a */ b from t
      select a/**/from t
      select E'a\\'; drop table t' as a from t
      select 'a\\' as a, pg_sleep(1) as b from t
      select $$a$$ as a from t
      select $é$a$é$ as a from t
      select q'[']' || pg_sleep(1) || '' as a from dual
      select [it's], pg_sleep(1) as a, [x's] from t
      select U&"pg!005fsleep" UESCAPE '!' (1) as a
      select N'x' as a from t
      select a from t where b = 'open
      select a from t where (b = 1
      select a from t) q where 1 = (select 1
      select a frm t
      select from t
      selectt a from t
      select a\u00a0from t
      select a from t where b = \u201cx\u201d
      select a,\u200bb from t
      """;

  static Stream<String> allowed() {
    return ALLOWED.lines();
  }

  static Stream<String> refused() {
    return REFUSED.lines();
  }

  @ParameterizedTest
  @MethodSource
  void allowed(String sql) {
    assertThat(SelectSql.of(sql).trouble()).isEmpty();
    assertThat(SelectSql.of(sql).columns()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource
  void refused(String sql) {
    assertThat(SelectSql.of(sql).trouble()).isPresent();
  }

  /** Without these, what a select may hold would hang on the parser alone. */
  @Test
  void piecesAreRefusedWhateverIsInThemOrAroundThem() {
    for (String evil : new String[] {"lo_unlink(1)", "x.upper(1)", "\"f\"(1)", "`f`(1)", "f (1)"}) {
      for (String around :
          new String[] {
            "select %s as a from t",
            "select a from t where %s = 1",
            "select a from (select %s as a from t) q",
            "with w as (select %s as a from t) select a from w",
            "select a from t union all select %s as b from t",
            "select a from t cross join %s",
            "select sum(a) over (order by %s) as a from t",
            "select a from t group by %s",
            "select a from t where (a) %s"
          }) {
        assertThat(SelectSql.of(around.formatted(evil)).trouble())
            .as("%s in %s", evil, around)
            .isPresent()
            .get()
            .asString()
            .contains("not known to compute only");
      }
    }
  }

  @Test
  void tellsTheLine() {
    assertThat(SelectSql.of("select a\nfrom t\nwhere pg_sleep(1) = 1").trouble())
        .contains("calls pg_sleep, which is not known to compute only, in its line 3");
    assertThat(SelectSql.of("select a,\n  *\nfrom t").trouble())
        .contains("takes columns without naming them (*) in its line 2");
    assertThat(SelectSql.of("select a\nfrm t\nwhere 1 = 1").trouble().orElseThrow())
        .startsWith("cannot be read beyond its line 2");
    assertThat(SelectSql.of("select a\nfrom t\nwhere b = 'x").trouble().orElseThrow())
        .contains("a quote that does not end in its line 3");
  }

  @Test
  void knowsTheNamesOfTheColumns() {
    SelectSql select =
        SelectSql.of("select t.a, b as \"B b\", sum(c) as `c` from t union select x, y, z from u");
    assertThat(select.trouble()).isEmpty();
    assertThat(select.columns()).containsExactly("a", "B b", "c");
  }

  @Test
  void knowsWhichColumnsNumberRows() {
    SelectSql select = SelectSql.of("select row_number() over (order by a) as n, a from t");
    assertThat(select.numbers("N")).isTrue();
    assertThat(select.numbers("a")).isFalse();
  }
}
