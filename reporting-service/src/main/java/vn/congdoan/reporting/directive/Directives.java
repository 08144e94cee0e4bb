package vn.congdoan.reporting.directive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.contracts.vocabulary.DirectiveKind;
import vn.congdoan.http.Problem;

/** Finds the directive that a report is asked for. Directives are open to the whole federation, as figures are. */
public final class Directives {

    private static final String FIND = """
            select d.*, coalesce(e.ended_on, d.valid_to) as last_valid
            from directive d left join directive_end e on e.directive_id = d.id
            where d.id = ?
            """;

    private Directives() {}

    /**
     * The directive of that identifier.
     *
     * @throws Problem {@link ProblemType#NOT_FOUND} when none is reported
     */
    public static Directive inPath(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setObject(1, id);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw Problem.of(ProblemType.NOT_FOUND);
                }
                return new Directive(
                        row.getObject("id", UUID.class),
                        row.getString("organization"),
                        DirectiveKind.valueOf(row.getString("kind")),
                        new Directive.DirectiveDocument(
                                row.getString("document_number"), row.getObject("document_issued_on", LocalDate.class)),
                        row.getString("title"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("last_valid", LocalDate.class));
            }
        }
    }
}
