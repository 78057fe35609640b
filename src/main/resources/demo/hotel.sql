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
CREATE TABLE members (
  member_id      BIGINT PRIMARY KEY,
  guest_id       BIGINT NOT NULL,
  card_no        VARCHAR(32),
  level_code     SMALLINT,
  joined_on      DATE,
  expires_on     DATE,
  points_balance INTEGER,
  pin_hash       VARCHAR(80),
  updated_at     TIMESTAMP
);
CREATE TABLE reviews (
  review_id   BIGINT PRIMARY KEY,
  guest_id    BIGINT NOT NULL,
  stay_id     BIGINT NOT NULL,
  platform    VARCHAR(32),
  nickname    VARCHAR(64),
  score       SMALLINT,
  content     VARCHAR(500),
  replied_by  VARCHAR(64),
  reply       VARCHAR(500),
  reviewed_at TIMESTAMP,
  updated_at  TIMESTAMP
);
COMMENT ON TABLE guests IS '客人档案';
COMMENT ON TABLE stays IS '入住记录';
COMMENT ON TABLE preferences IS '客人偏好';
COMMENT ON TABLE members IS '会员账户';
COMMENT ON TABLE reviews IS '住客点评';
COMMENT ON COLUMN members.card_no IS '会员卡号';
COMMENT ON COLUMN members.level_code IS '1 普通会员, 2 银卡, 3 金卡, 4 白金卡';
COMMENT ON COLUMN reviews.replied_by IS '回复人';
COMMENT ON COLUMN guests.id_no IS '身份证号';
COMMENT ON COLUMN guests.mobile IS '手机号';
COMMENT ON COLUMN guests.share_consent IS '是否同意向受让方提供个人信息 (Y/N)';
COMMENT ON COLUMN guests.is_deleted IS '1 = 已删除';
