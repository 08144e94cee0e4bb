package vn.congdoan.reporting.intake.projection;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.event.DocumentReference;
import vn.congdoan.reporting.database.Column;

/** The columns of the document that a row cites, null where it cites none. */
final class DocumentColumns {

    private DocumentColumns() {}

    static <T> Column<T> number(Function<T, @Nullable DocumentReference> cited) {
        return Column.text(row -> {
            DocumentReference document = cited.apply(row);
            return document == null ? null : document.number();
        });
    }

    static <T> Column<T> issuedOn(Function<T, @Nullable DocumentReference> cited) {
        return Column.date(row -> {
            DocumentReference document = cited.apply(row);
            return document == null ? null : document.issuedOn();
        });
    }
}
