package vn.congdoan.membership.table;

import java.util.ArrayList;
import java.util.List;

/** All rows of a table at once. */
final class RowsOf {

    private RowsOf() {}

    static List<TableRow> all(TableReader reader) {
        var rows = new ArrayList<TableRow>();
        for (var row = reader.next(); row != null; row = reader.next()) {
            rows.add(row);
        }
        return rows;
    }
}
