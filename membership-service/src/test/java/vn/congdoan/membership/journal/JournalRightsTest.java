package vn.congdoan.membership.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congdoan.membership.Database;
import vn.congdoan.membership.Register;
import vn.congdoan.membership.ServiceTest;

@ServiceTest
class JournalRightsTest {

    /** What no role but the owner may do; {@code %s} stands for the journal, or one of its partitions. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "update %s set recorded_by = 'somebody else'",
                "delete from %s",
                "truncate %s",
                "drop table %s",
                "alter table %s drop column recorded_by",
                "alter table %s disable trigger all",
                "drop trigger journal_append_only on %s",
                "create trigger mine before insert on %s for each row execute function refuse_change()",
                "create rule mine as on insert to %s do instead nothing"
            })
    void areNoneOfTheServiceToChangeARow(String statement) throws SQLException {
        var city = Register.city();
        try (var connection = Database.connect()) {
            assertRefusedByRights(connection, statement.formatted("journal"));
            for (var partition = 0; partition < 4; partition++) {
                assertRefusedByRights(connection, statement.formatted("journal_" + partition));
            }
        }
        assertThat(rows(city)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into journal_0 select * from journal_0",
                "select * from journal_1",
                "alter table journal detach partition journal_2",
                "set session_replication_role = replica",
                "set role membership_owner",
                "set role postgres",
                "select rolpassword from pg_authid",
                "alter role membership createdb",
                "alter system set log_statement = 'none'",
                "copy journal_stream to program 'cat'",
                "select pg_read_file('postgresql.conf')",
                "create function mine() returns integer language sql as 'select 1'",
                "create schema mine",
                "drop function refuse_change() cascade",
                "create or replace function refuse_change() returns trigger language plpgsql as 'begin return old; end'",
                "create table journal_4 partition of journal for values with (modulus 8, remainder 4)",
                "create table mine (id integer)",
                "create temporary table journal (id integer)",
                "delete from journal_stream",
                "truncate journal_stream cascade",
                "delete from member",
                "update plan set new_members = 0",
                "update plan_measure set target = 0",
                "delete from plan_milestone",
                "update activity set held_on = current_date",
                "delete from activity",
                "update activity_amount set amount = 0",
                "update activity_measure set unit = 'ITEM'",
                "delete from activity_kind",
                "update activity set directive_id = null",
                "update plan set programme_id = null",
                "update directive set title = 'x'",
                "delete from directive",
                "delete from directive_implemented",
                "update directive_partner set name = 'x'",
                "update directive_measure set target = 0",
                "update union_section set established_on = current_date",
                "delete from union_section",
                "update committee set formed_on = current_date",
                "delete from committee",
                "update committee_member set full_name = 'x'",
                "update document set issued_on = current_date",
                "update flyway_schema_history set success = false",
                "update organization set path = 'X/'",
                "update reassignment set reassigned_on = current_date",
                "update renaming set name = 'X'",
                "delete from union_placement"
            })
    void areNoneOfTheServiceToGetAroundThem(String statement) throws SQLException {
        try (var connection = Database.connect()) {
            assertRefusedByRights(connection, statement);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update %s set recorded_by = 'somebody else'",
                "delete from %s",
                "truncate %s",
                "truncate %s cascade"
            })
    void bindEvenTheOwner(String statement) throws SQLException {
        var city = Register.city();
        try (var connection = Database.connectAsOwner()) {
            assertRefused(connection, statement.formatted("journal"), "append-only");
            assertRefused(connection, statement.formatted(partitionOf(city)), "append-only");
        }
        assertThat(rows(city)).isEqualTo(1);
    }

    private static void assertRefusedByRights(Connection connection, String statement) {
        assertRefused(connection, statement, "ERROR: (permission denied|must be owner).*");
    }

    private static void assertRefused(Connection connection, String statement, String reason) {
        assertThatThrownBy(() -> {
                    try (var change = connection.createStatement()) {
                        change.execute(statement);
                    }
                })
                .as(statement)
                .isInstanceOfSatisfying(SQLException.class, refusal -> assertThat(refusal.getMessage())
                        .containsPattern(reason));
    }

    private static String partitionOf(String organization) throws SQLException {
        return ask("select max(tableoid::regclass::text) from journal where organization = ?", organization);
    }

    private static long rows(String organization) throws SQLException {
        return Long.parseLong(ask("select count(*) from journal where organization = ?", organization));
    }

    private static String ask(String sql, String organization) throws SQLException {
        try (var connection = Database.connect();
                var select = connection.prepareStatement(sql)) {
            select.setString(1, organization);
            try (var found = select.executeQuery()) {
                assertThat(found.next()).isTrue();
                return found.getString(1);
            }
        }
    }
}
