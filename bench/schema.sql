-- The seller's table: customers as a shop's CRM keeps them.
create table customers (
  id bigint primary key,
  name text,
  gender char(1),
  birth_date date,
  id_card varchar(18),
  mobile varchar(20),
  email text,
  province text,
  city text,
  address text,
  source text,
  level text,
  tags jsonb,
  preferences jsonb,
  notes text,
  consent_status text,
  consent_at timestamptz,
  created_at timestamptz,
  updated_at timestamptz,
  deleted_at timestamptz
);
