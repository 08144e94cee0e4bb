package vn.congdoan.membership.table;

import java.util.List;

/**
 * What tables of one kind look like.
 *
 * @param name for files
 * @param title in Vietnamese, for sheets
 */
public record TableSchema(String name, String title, List<Column> columns) {}
