-- The seller's cloud POS of the demo: English names, Y/N flags, records that are only marked as
-- deleted; plain SQL, so that H2 and PostgreSQL both take it.
CREATE TABLE pos_customer (
  customer_no      VARCHAR(20) PRIMARY KEY,
  display_name     VARCHAR(64),
  gender           VARCHAR(1),
  mobile_phone     VARCHAR(32),
  email_address    VARCHAR(128),
  birth_date       VARCHAR(20),
  guardian_ok      VARCHAR(1),
  is_company       VARCHAR(1),
  company_name     VARCHAR(100),
  street_address   VARCHAR(200),
  wechat_id        VARCHAR(40),
  opt_in_transfer  VARCHAR(1),
  opt_in_marketing VARCHAR(1),
  do_not_call      VARCHAR(1),
  stored_value     DECIMAL(12, 2),
  points           INTEGER,
  pay_password     VARCHAR(80),
  memo             VARCHAR(500),
  created_at       TIMESTAMP NOT NULL,
  updated_at       TIMESTAMP,
  deleted_at       TIMESTAMP
);
CREATE TABLE pos_purchase (
  purchase_no  VARCHAR(24) PRIMARY KEY,
  customer_no  VARCHAR(20) NOT NULL,
  store_code   VARCHAR(8),
  bought_at    VARCHAR(32),
  goods        VARCHAR(200),
  total_amount DECIMAL(12, 2),
  paid_by      VARCHAR(8),
  card_no      VARCHAR(32),
  cashier      VARCHAR(64),
  is_refunded  VARCHAR(1),
  remark       VARCHAR(300),
  updated_at   TIMESTAMP,
  deleted_at   TIMESTAMP
);
CREATE TABLE pos_invoice_title (
  title_id     BIGINT PRIMARY KEY,
  customer_no  VARCHAR(20) NOT NULL,
  title_type   VARCHAR(1),
  title        VARCHAR(100),
  tax_no       VARCHAR(32),
  reg_address  VARCHAR(200),
  reg_phone    VARCHAR(32),
  bank_name    VARCHAR(100),
  bank_account VARCHAR(40),
  mail_to      VARCHAR(128),
  is_default   VARCHAR(1),
  updated_at   TIMESTAMP,
  deleted_at   TIMESTAMP
);
CREATE TABLE pos_preference (
  pref_id     BIGINT PRIMARY KEY,
  customer_no VARCHAR(20) NOT NULL,
  category    VARCHAR(32),
  content     VARCHAR(200),
  is_active   VARCHAR(1),
  updated_at  TIMESTAMP,
  deleted_at  TIMESTAMP
);
CREATE TABLE pos_store (
  store_code VARCHAR(8) PRIMARY KEY,
  store_name VARCHAR(64),
  manager    VARCHAR(64)
);
INSERT INTO pos_store (store_code, store_name, manager) VALUES
  ('S01', '人民路总店', '示例店长甲'), ('S02', '学府路店', '示例店长乙'), ('S03', '大学城店', '示例店长丙'), ('WEB', '小程序商城', NULL);
COMMENT ON TABLE pos_customer IS '顾客';
COMMENT ON TABLE pos_purchase IS '购买记录';
COMMENT ON TABLE pos_invoice_title IS '发票抬头';
COMMENT ON TABLE pos_preference IS '购买偏好';
COMMENT ON TABLE pos_store IS '门店';
COMMENT ON COLUMN pos_customer.opt_in_transfer IS '同意转移 (Y/N)';
COMMENT ON COLUMN pos_customer.opt_in_marketing IS '同意转移购买偏好 (Y/N)';
COMMENT ON COLUMN pos_customer.do_not_call IS '请勿打扰 (Y/N)';
COMMENT ON COLUMN pos_customer.guardian_ok IS '监护人同意 (Y/N)';
COMMENT ON COLUMN pos_customer.stored_value IS '储值余额';
COMMENT ON COLUMN pos_invoice_title.title_type IS 'C 单位, P 个人';
COMMENT ON COLUMN pos_invoice_title.tax_no IS '统一社会信用代码 / 税号';
