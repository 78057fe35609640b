package dev.handover.scan;

/** What a value may look like; one may look like several. */
enum Looks {
  RESIDENT_ID,
  MASKED_ID,
  PASSPORT,
  MOBILE,
  LANDLINE,
  HOTLINE,
  ABROAD,
  EMAIL,
  PLATE,
  BANK_CARD,
  IBAN,
  CREDIT_CODE,
  IP,
  HASH,
  HEX,
  UUID,
  WECHAT,
  GPS,
  CHINESE_NAME,
  LIKELY_CHINESE_NAME,
  LATIN_NAME,
  LIKELY_LATIN_NAME,
  LOGIN,
  COMPANY,
  ADDRESS,
  DIVISION,
  IMAGE,
  IMAGE_OF_PERSON,
  GAP,
  ADDRESSED,
  GENDER,
  GENDER_FILLER,
  ETHNIC,
  DATE,
  TRUTH,
  WHOLE,
  NUMBER,
  HUMAN_AGE,
  DIGIT,
  MANY_DIGITS,
  CODE,
  SENTENCE,
  FINDS,
  GARBLED,
  /** Has Chinese characters. */
  HAN,
  /** A file of sound or moving pictures. */
  SOUND,
  /** Says how a record stands, how it ranks, or where it came from. */
  STANDING,
  /** A month and a day, and no year. */
  MONTH_DAY,
  /** A mail address that is called after nobody's work. */
  MAIL_OF_PERSON,
  /** A path or key of a stored file. */
  FILE,
  /** Called like a place where people live. */
  ESTATE,
  /** Building, unit and room of a home. */
  HOME,
  /** Two or three numbers with strokes between. */
  TRIPLE,
  SCHOOL,
  POSTCODE,
  /** A class of a school. */
  SCHOOL_CLASS,
  /** Somebody speaks: asks, tells, wishes. */
  TALK,
  /** Small letters and digits or strokes, as people call themselves. */
  HANDLE,
  /** Written in words: Chinese characters, or small letters. */
  WORDS,
  /** A degree with digits enough for a place. */
  DEGREE
}
