package vn.congdoan.peers.debezium;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import vn.congdoan.contracts.event.DocumentReference;
import vn.congdoan.contracts.event.EventHeaders;
import vn.congdoan.contracts.event.EventJson;
import vn.congdoan.contracts.event.EventType;
import vn.congdoan.contracts.event.MemberAdmitted;
import vn.congdoan.contracts.vocabulary.FoundingMethod;
import vn.congdoan.contracts.vocabulary.Sector;

/** The outbox table, with the columns that the event router asks for and one for each further header of ours. */
final class Outbox {

    static final String TABLE = "outbox";
    static final String PUBLICATION = "outbox_publication";
    static final String SLOT = "outbox_slot";

    private static final int ORGANIZATIONS = 45;
    private static final int UNIONS = 8;
    private static final TimeBasedEpochGenerator IDENTIFIERS = Generators.timeBasedEpochGenerator();

    private Outbox() {}

    /** Makes table, publication and slot anew, in this order before the rows, so that the slot holds all of them. */
    static void fill(Settings settings) throws SQLException, IOException {
        Files.deleteIfExists(settings.offsets());
        try (var connection = DriverManager.getConnection(settings.jdbcUrl(), settings.user(), settings.password())) {
            create(connection);
            connection.setAutoCommit(false);
            // What is filled in is not what is measured.
            try (var statement = connection.createStatement()) {
                statement.execute("set synchronous_commit = off");
            }
            insert(connection, settings);
        }
    }

    private static void create(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    select pg_drop_replication_slot(slot_name) from pg_replication_slots
                    where slot_name = '%s' and database = current_database()
                    """.formatted(SLOT));
            statement.execute("drop publication if exists " + PUBLICATION);
            statement.execute("drop table if exists " + TABLE);
            statement.execute("""
                    create table %s (
                        id            uuid primary key,
                        aggregatetype text not null,
                        aggregateid   text not null,
                        type          text not null,
                        payload       text not null,
                        recorded_at   text not null,
                        position      text not null,
                        hash          text not null
                    )
                    """.formatted(TABLE));
            statement.execute("create publication " + PUBLICATION + " for table " + TABLE);
            statement.execute("select pg_create_logical_replication_slot('" + SLOT + "', 'pgoutput')");
        }
    }

    private static void insert(Connection connection, Settings settings) throws SQLException {
        var sql = """
                insert into %s (id, aggregatetype, aggregateid, type, payload, recorded_at, position, hash)
                values (?, 'membership', ?, ?, ?, ?, ?, ?)
                """.formatted(TABLE);
        var unions = new UUID[ORGANIZATIONS * UNIONS];
        for (var i = 0; i < unions.length; i++) {
            unions[i] = IDENTIFIERS.generate();
        }
        try (var insert = connection.prepareStatement(sql)) {
            for (var row = 0; row < settings.expected(); row++) {
                var union = row % unions.length;
                var organization = "HN-" + (union % ORGANIZATIONS + 1);
                var admitted = admitted(unions[union], organization, row);
                insert.setObject(1, IDENTIFIERS.generate());
                insert.setString(2, organization);
                insert.setString(3, EventType.of(admitted).typeName());
                insert.setString(4, EventJson.write(admitted));
                insert.setString(5, OffsetDateTime.now(ZoneOffset.UTC).toString());
                insert.setString(6, Long.toString(row / ORGANIZATIONS + 1L));
                insert.setString(7, "%064x".formatted(row));
                insert.addBatch();
                if ((row + 1) % settings.rowsATransaction() == 0 || row + 1 == settings.expected()) {
                    insert.executeBatch();
                    connection.commit();
                }
            }
        }
    }

    private static MemberAdmitted admitted(UUID union, String organization, int row) {
        var day = LocalDate.of(2021, 1, 1).plusDays(row % 365);
        return new MemberAdmitted(
                IDENTIFIERS.generate(),
                union,
                organization,
                Sector.NON_STATE,
                FoundingMethod.FROM_ABOVE,
                day,
                new DocumentReference(row % 900 + 1 + "/QĐ-LĐLĐ", day));
    }

    /** The headers that columns of the table become, as the event router wants to be told. */
    static String headers() {
        return String.join(
                ",",
                "type:header:" + EventHeaders.TYPE,
                "recorded_at:header:" + EventHeaders.TIME,
                "aggregateid:header:" + EventHeaders.SUBJECT,
                "position:header:" + EventHeaders.POSITION,
                "hash:header:" + EventHeaders.HASH);
    }
}
