package vn.congdoan.membership.table;

/** What stands in the cells of a column. */
public enum CellType {
    TEXT,
    DATE,
    /** A whole number. */
    INTEGER,
    /** A code of digits, whose zeros at the beginning spreadsheets take off. */
    DIGITS,
    /** One of some words. */
    CHOICE
}
