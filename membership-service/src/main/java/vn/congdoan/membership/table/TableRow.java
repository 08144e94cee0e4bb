package vn.congdoan.membership.table;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congdoan.http.Invalid;

/**
 * A row below the heading.
 *
 * @param number 1, 2, 3 …; blank rows are left out and not counted
 * @param line where a person finds it: the line of the text, the row of the sheet
 * @param cells by the schema's columns; null where empty. Texts are in NFC, without white space at their ends and with
 *     single spaces inside; dates of a workbook are in ISO 8601, numbers of it plain
 * @param fault what is wrong with the row as such; its cells are as far as they could be read
 */
public record TableRow(
        long number,
        long line,
        List<@Nullable String> cells,
        @Nullable Invalid fault) {}
