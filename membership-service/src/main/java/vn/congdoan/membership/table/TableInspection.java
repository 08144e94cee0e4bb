package vn.congdoan.membership.table;

/**
 * What was found out about a file.
 *
 * @param rows about how many rows it has; 0 where that is not known before it is read
 */
public record TableInspection(TextEncoding encoding, long rows) {}
