-- The seller's station system of the demo, named by the initials of pinyin as such systems are:
-- plain SQL, so that H2 and PostgreSQL both take it.
CREATE TABLE sjr (
  sjr_id    BIGINT PRIMARY KEY,
  sjr_xm    VARCHAR(64),
  xb        SMALLINT,
  sfzh      VARCHAR(32),
  dz        VARCHAR(200),
  lx_dm     VARCHAR(8),
  zyty      SMALLINT,
  cxsj      TIMESTAMP,
  rlmb      VARCHAR(80),
  wx_openid VARCHAR(40),
  bz        VARCHAR(500),
  zx        SMALLINT NOT NULL,
  cjsj      TIMESTAMP NOT NULL,
  gxsj      TIMESTAMP
);
CREATE TABLE sjr_dh (
  dh_id  BIGINT PRIMARY KEY,
  sjr_id BIGINT NOT NULL,
  hm     VARCHAR(32),
  lb     VARCHAR(1) NOT NULL,
  mr     SMALLINT NOT NULL
);
CREATE INDEX sjr_dh_sjr ON sjr_dh (sjr_id);
CREATE TABLE kd (
  kd_id  BIGINT PRIMARY KEY,
  sjr_id BIGINT NOT NULL,
  ydh    VARCHAR(32),
  gs_dm  VARCHAR(8),
  qjm    VARCHAR(16),
  hjh    VARCHAR(16),
  zl     DECIMAL(8, 3),
  zt_dm  VARCHAR(8),
  dsk    DECIMAL(10, 2),
  jjr_xm VARCHAR(64),
  jjr_dh VARCHAR(32),
  qs_tp  VARCHAR(80),
  rksj   TIMESTAMP,
  qjsj   TIMESTAMP,
  bz     VARCHAR(200),
  gxsj   TIMESTAMP
);
CREATE TABLE tz (
  tz_id  BIGINT PRIMARY KEY,
  kd_id  BIGINT NOT NULL,
  sjr_id BIGINT NOT NULL,
  fs     SMALLINT,
  nr     VARCHAR(300),
  jsh    VARCHAR(40),
  zt     SMALLINT,
  cs     INTEGER,
  fssj   TIMESTAMP,
  gxsj   TIMESTAMP
);
CREATE TABLE ts (
  ts_id  BIGINT PRIMARY KEY,
  kd_id  BIGINT NOT NULL,
  sjr_id BIGINT NOT NULL,
  lx_dm  VARCHAR(8),
  nr     VARCHAR(500),
  clr_xm VARCHAR(64),
  clr_dh VARCHAR(32),
  cljg   VARCHAR(300),
  pc     DECIMAL(10, 2),
  zt     SMALLINT,
  tssj   TIMESTAMP,
  gxsj   TIMESTAMP
);
CREATE TABLE dm_zd (
  dm_id INTEGER PRIMARY KEY,
  fl    VARCHAR(8) NOT NULL,
  dm    VARCHAR(8) NOT NULL,
  mc    VARCHAR(32)
);
INSERT INTO dm_zd (dm_id, fl, dm, mc) VALUES
  (1, 'LX', '01', '居民'), (2, 'LX', '02', '学生'), (3, 'LX', '03', '商户'), (4, 'LX', '04', '单位收发室'),
  (11, 'GS', 'ZT', '中通快递'), (12, 'GS', 'YT', '圆通速递'), (13, 'GS', 'YD', '韵达速递'), (14, 'GS', 'ST', '申通快递'),
  (15, 'GS', 'JT', '极兔速递'), (16, 'GS', 'YZ', '邮政快递包裹'), (17, 'GS', 'SF', '顺丰速运'), (18, 'GS', 'JD', '京东快递'),
  (21, 'ZT', '10', '待取件'), (22, 'ZT', '20', '已取件'), (23, 'ZT', '30', '已退回'), (24, 'ZT', '40', '问题件'),
  (31, 'TS', 'A', '丢失'), (32, 'TS', 'B', '破损'), (33, 'TS', 'C', '未经同意放驿站'), (34, 'TS', 'D', '服务态度'), (35, 'TS', 'E', '取错件');
COMMENT ON TABLE sjr IS '收件人';
COMMENT ON TABLE sjr_dh IS '收件人电话';
COMMENT ON TABLE kd IS '快件';
COMMENT ON TABLE tz IS '取件通知';
COMMENT ON TABLE ts IS '投诉';
COMMENT ON TABLE dm_zd IS '代码字典';
COMMENT ON COLUMN sjr.sjr_xm IS '收件人姓名';
COMMENT ON COLUMN sjr.xb IS '性别 (1 男, 2 女, 0 未知)';
COMMENT ON COLUMN sjr.sfzh IS '身份证号 (寄件实名)';
COMMENT ON COLUMN sjr.dz IS '地址';
COMMENT ON COLUMN sjr.lx_dm IS '类型代码';
COMMENT ON COLUMN sjr.zyty IS '是否同意转移个人信息 (1 同意, 0 拒绝, 空 未答复)';
COMMENT ON COLUMN sjr.cxsj IS '撤回同意时间';
COMMENT ON COLUMN sjr.rlmb IS '人脸模板 (刷脸取件)';
COMMENT ON COLUMN sjr.zx IS '1 = 已注销';
COMMENT ON COLUMN sjr_dh.hm IS '号码';
COMMENT ON COLUMN sjr_dh.lb IS '类别 (M 手机, T 固话)';
COMMENT ON COLUMN sjr_dh.mr IS '1 = 默认';
COMMENT ON COLUMN kd.ydh IS '运单号';
COMMENT ON COLUMN kd.qjm IS '取件码';
COMMENT ON COLUMN kd.hjh IS '货架号';
COMMENT ON COLUMN kd.dsk IS '代收款';
COMMENT ON COLUMN kd.jjr_xm IS '寄件人姓名';
COMMENT ON COLUMN kd.jjr_dh IS '寄件人电话';
COMMENT ON COLUMN kd.qs_tp IS '签收签名图片';
COMMENT ON COLUMN tz.fs IS '方式 (1 短信, 2 微信, 3 电话)';
COMMENT ON COLUMN tz.nr IS '通知内容';
COMMENT ON COLUMN tz.jsh IS '接收号码或 openid';
COMMENT ON COLUMN ts.clr_xm IS '处理人姓名';
COMMENT ON COLUMN ts.pc IS '赔偿金额';
