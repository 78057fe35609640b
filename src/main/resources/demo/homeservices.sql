-- The seller's dispatch system of the demo: snake case, numbers for every code, a table of addresses
-- between client and home; plain SQL, so that H2 and PostgreSQL both take it.
CREATE TABLE clients (
  client_id       BIGINT PRIMARY KEY,
  full_name       VARCHAR(64),
  sex             SMALLINT,
  mobile          VARCHAR(32),
  id_card         VARCHAR(32),
  contact2_name   VARCHAR(64),
  contact2_phone  VARCHAR(32),
  pay_card_no     VARCHAR(32),
  level_code      SMALLINT,
  share_consent   SMALLINT,
  note_consent    SMALLINT,
  withdrawn_at    TIMESTAMP,
  remark          VARCHAR(500),
  status_code     SMALLINT NOT NULL,
  created_at      TIMESTAMP NOT NULL,
  updated_at      TIMESTAMP
);
CREATE TABLE homes (
  home_id       BIGINT PRIMARY KEY,
  client_id     BIGINT NOT NULL,
  home_type     SMALLINT,
  area_m2       DECIMAL(7, 1),
  has_pets      SMALLINT,
  door_code     VARCHAR(16),
  key_place     VARCHAR(100),
  wifi_password VARCHAR(40),
  door_notes    VARCHAR(300),
  visit_notes   VARCHAR(500),
  status_code   SMALLINT NOT NULL,
  updated_at    TIMESTAMP
);
CREATE TABLE home_addresses (
  home_id    BIGINT NOT NULL,
  address_id BIGINT NOT NULL,
  is_current SMALLINT NOT NULL,
  since      DATE,
  PRIMARY KEY (home_id, address_id)
);
CREATE TABLE addresses (
  address_id BIGINT PRIMARY KEY,
  street     VARCHAR(200),
  postcode   VARCHAR(6),
  lat        DECIMAL(9, 6),
  lng        DECIMAL(9, 6)
);
CREATE TABLE service_orders (
  order_id     BIGINT PRIMARY KEY,
  client_id    BIGINT NOT NULL,
  home_id      BIGINT NOT NULL,
  service_code SMALLINT,
  starts_at    TIMESTAMP,
  minutes      INTEGER,
  price        DECIMAL(10, 2),
  status_code  SMALLINT,
  worker_id    BIGINT,
  worker_name  VARCHAR(64),
  worker_phone VARCHAR(32),
  updated_at   TIMESTAMP
);
CREATE TABLE worker_notes (
  note_id     BIGINT PRIMARY KEY,
  order_id    BIGINT NOT NULL,
  worker_id   BIGINT,
  worker_name VARCHAR(64),
  visited_on  DATE,
  rating      SMALLINT,
  note        VARCHAR(500),
  is_deleted  SMALLINT NOT NULL,
  updated_at  TIMESTAMP
);
COMMENT ON TABLE clients IS '客户';
COMMENT ON TABLE homes IS '服务住址';
COMMENT ON TABLE addresses IS '地址';
COMMENT ON TABLE service_orders IS '服务订单';
COMMENT ON TABLE worker_notes IS '服务人员上门记录';
COMMENT ON COLUMN clients.share_consent IS '是否同意转移 (0 未问, 1 同意, 2 拒绝)';
COMMENT ON COLUMN clients.note_consent IS '是否同意转移上门记录 (0 未问, 1 同意, 2 拒绝)';
COMMENT ON COLUMN clients.status_code IS '1 正常, 2 暂停, 9 已删除';
COMMENT ON COLUMN homes.home_type IS '1 公寓, 2 别墅, 3 办公室, 4 平房';
COMMENT ON COLUMN homes.door_code IS '门锁密码';
COMMENT ON COLUMN homes.key_place IS '钥匙存放处';
COMMENT ON COLUMN homes.door_notes IS '进门说明';
COMMENT ON COLUMN service_orders.status_code IS '10 已预约, 20 已派单, 30 已完成, 40 已取消, 50 已退款';
COMMENT ON COLUMN service_orders.worker_phone IS '服务人员电话';
