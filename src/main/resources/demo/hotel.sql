-- The seller's CRM of the demo: plain SQL, so that H2 and PostgreSQL both take it.
CREATE TABLE guests (
  guest_id      BIGINT PRIMARY KEY,
  name          VARCHAR(64),
  gender        VARCHAR(4),
  id_no         VARCHAR(32),
  mobile        VARCHAR(32),
  email         VARCHAR(128),
  birthday      DATE,
  nationality   VARCHAR(32),
  address       VARCHAR(200),
  member_level  VARCHAR(16),
  points        INTEGER,
  share_consent CHAR(1),
  remark        VARCHAR(500),
  password_hash VARCHAR(80),
  is_deleted    SMALLINT NOT NULL,
  created_at    TIMESTAMP NOT NULL,
  updated_at    TIMESTAMP
);
CREATE TABLE stays (
  stay_id    BIGINT PRIMARY KEY,
  guest_id   BIGINT NOT NULL,
  room_no    VARCHAR(8),
  room_type  VARCHAR(32),
  check_in   DATE,
  check_out  DATE,
  nights     INTEGER,
  amount     DECIMAL(12, 2),
  channel    VARCHAR(32),
  status     VARCHAR(16),
  remark     VARCHAR(500),
  updated_at TIMESTAMP
);
CREATE TABLE preferences (
  pref_id    BIGINT PRIMARY KEY,
  guest_id   BIGINT NOT NULL,
  pref_key   VARCHAR(32),
  pref_value VARCHAR(200),
  updated_at TIMESTAMP
);
COMMENT ON TABLE guests IS '客人档案';
COMMENT ON TABLE stays IS '入住记录';
COMMENT ON TABLE preferences IS '客人偏好';
COMMENT ON COLUMN guests.id_no IS '身份证号';
COMMENT ON COLUMN guests.mobile IS '手机号';
COMMENT ON COLUMN guests.share_consent IS '是否同意向受让方提供个人信息 (Y/N)';
COMMENT ON COLUMN guests.is_deleted IS '1 = 已删除';
