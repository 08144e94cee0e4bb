package vn.congdoan.membership.imports;

import java.util.List;
import vn.congdoan.membership.organization.Jurisdiction;
import vn.congdoan.membership.table.TableRow;
import vn.congdoan.membership.table.TableSchema;

/**
 * One kind of rows that can be imported: what its files look like, and how its rows become facts.
 *
 * @param <T> what a row says
 */
public interface Importable<T> {

    ImportKind kind();

    /** The columns; each has the name of the field that it stands for. */
    TableSchema schema();

    /** Those of {@code Roles} that may send such files. */
    List<String> roles();

    /** What a row says and what is wrong in it by itself. The register is not asked; any thread may call. */
    Prepared<T> prepare(TableRow row);

    /**
     * Records rows in the present transaction, all but what belongs into the journal.
     *
     * @param rows in their order, without errors, no two about the same subject
     * @param jurisdiction of the one who sent them
     * @return what became of each, in the same order
     */
    List<Outcome> record(List<Prepared<T>> rows, Jurisdiction jurisdiction);
}
