package vn.congdoan.membership.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.problem.ProblemMessages;
import vn.congdoan.http.Invalid;
import vn.congdoan.membership.citizennumber.CitizenNumberVault;
import vn.congdoan.membership.table.TableRow;
import vn.congdoan.membership.table.TableSchema;

/** The rows of imports that were refused, with their reasons in all languages of the catalogue. */
@ApplicationScoped
class Refusals {

    private static final ProblemMessages VIETNAMESE = ProblemMessages.in(ProblemMessages.VIETNAMESE);
    private static final ProblemMessages ENGLISH = ProblemMessages.in(Locale.ENGLISH);

    private final AgroalDataSource database;
    private final CitizenNumberVault vault;
    private final ObjectMapper json;

    Refusals(AgroalDataSource database, CitizenNumberVault vault, ObjectMapper json) {
        this.database = database;
        this.vault = vault;
        this.json = json;
    }

    /** A row to refuse. */
    record Refusal(TableRow row, List<Invalid> errors) {}

    /** A reason as it is kept. */
    private record Kept(@Nullable String column, String code, String vi, String en) {

        RefusedRow.Reason in(Locale language) {
            return new RefusedRow.Reason(column, code, language.equals(ProblemMessages.VIETNAMESE) ? vi : en);
        }
    }

    /**
     * A refused row as it stood in its file.
     *
     * @param cells by the schema's columns
     */
    record Returned(RefusedRow refused, List<@Nullable String> cells) {

        /**
         * All reasons, to stand in one cell, each behind the heading of its column.
         *
         * @param headings by the columns' names
         */
        String reasons(Map<String, String> headings) {
            return refused.errors().stream()
                    .map(reason -> reason.column() == null
                            ? reason.detail()
                            : headings.get(reason.column()) + ": " + reason.detail())
                    .collect(Collectors.joining(" "));
        }
    }

    /** Keeps them; a row that was kept before, for another reason, keeps the first. */
    @Transactional(TxType.MANDATORY)
    void keep(UUID importId, TableSchema schema, List<Refusal> refusals) {
        if (refusals.isEmpty()) {
            return;
        }
        var sql = """
                insert into import_refusal (import_id, row_number, line, cells, errors)
                select ?, row_number, line, cells, errors::json
                from unnest(?::bigint[], ?::bigint[], ?::bytea[], ?::text[]) as refusal (row_number, line, cells, errors)
                on conflict (import_id, row_number) do nothing
                """;
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(sql)) {
            insert.setObject(1, importId);
            insert.setArray(
                    2,
                    numbers(
                            connection,
                            refusals.stream()
                                    .map(refusal -> refusal.row().number())
                                    .toList()));
            insert.setArray(
                    3,
                    numbers(
                            connection,
                            refusals.stream()
                                    .map(refusal -> refusal.row().line())
                                    .toList()));
            insert.setArray(
                    4,
                    connection.createArrayOf(
                            "bytea",
                            refusals.stream()
                                    .map(refusal -> vault.seal(
                                            importId, bytes(refusal.row().cells())))
                                    .toArray(byte[][]::new)));
            insert.setArray(
                    5,
                    connection.createArrayOf(
                            "text",
                            refusals.stream()
                                    .map(refusal -> reasons(refusal, schema))
                                    .toArray()));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new PersistenceException("keeping " + refusals.size() + " refused rows", e);
        }
    }

    private static Array numbers(Connection connection, List<Long> numbers) throws SQLException {
        return connection.createArrayOf("bigint", numbers.toArray());
    }

    private byte[] bytes(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts that JSON can't hold", e);
        }
    }

    private String reasons(Refusal refusal, TableSchema schema) {
        try {
            return json.writeValueAsString(refusal.errors().stream()
                    .map(error -> Rows.atColumn(error, schema))
                    .map(error -> {
                        var arguments = error.arguments().toArray();
                        return new Kept(
                                column(error),
                                error.code(),
                                VIETNAMESE.error(error.code(), arguments),
                                ENGLISH.error(error.code(), arguments));
                    })
                    .toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts that JSON can't hold", e);
        }
    }

    private static @Nullable String column(Invalid atColumn) {
        var pointer = Objects.requireNonNull(atColumn.pointer());
        return pointer.isEmpty() ? null : pointer.substring(1);
    }

    /** In the order of the file, from behind that row on. */
    @Transactional
    List<Returned> page(UUID importId, long afterRow, int limit, Locale language) {
        var sql = """
                select row_number, line, cells, errors
                from import_refusal
                where import_id = ? and row_number > ?
                order by row_number
                limit ?
                """;
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setObject(1, importId);
            select.setLong(2, afterRow);
            select.setInt(3, limit);
            var page = new ArrayList<Returned>();
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    List<Kept> kept = json.readValue(found.getString(4), new TypeReference<>() {});
                    page.add(new Returned(
                            new RefusedRow(
                                    found.getLong(1),
                                    found.getLong(2),
                                    kept.stream()
                                            .map(reason -> reason.in(language))
                                            .toList()),
                            json.readValue(vault.unseal(importId, found.getBytes(3)), new TypeReference<>() {})));
                }
            }
            return page;
        } catch (SQLException | IOException e) {
            throw new PersistenceException("reading refused rows", e);
        }
    }
}
