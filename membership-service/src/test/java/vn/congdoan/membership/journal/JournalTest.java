package vn.congdoan.membership.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.congdoan.membership.SignedIn.cityOfficer;

import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.congdoan.membership.Database;
import vn.congdoan.membership.Race;
import vn.congdoan.membership.Register;
import vn.congdoan.membership.ServiceTest;

@ServiceTest
class JournalTest {

    @Test
    void hasEveryAcknowledgedFactAtThePositionThatItsWriterWasTold() throws SQLException {
        var city = Register.city();
        var trace = "4bf92f3577b34da6a3ce929d0e0e4736";

        var answer = cityOfficer()
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .body(Register.founding(city, Register.enterprise(city)))
                .post("/v1/grassroots-unions");

        assertThat(answer.header("Journal-Position")).isEqualTo(city + "/3");
        var row = stream(city).get(2).row();
        assertThat(row.position()).isEqualTo(3);
        assertThat(row.type()).isEqualTo("vn.congdoan.membership.v1.UnionFounded");
        assertThat(row.payload()).contains(answer.<String>path("id"), "2021-01-15", "/QĐ-LĐLĐ");
        assertThat(row.occurredOn()).hasToString("2021-01-15");
        assertThat(row.recordedBy()).isEqualTo("city-officer-1");
        assertThat(row.traceParent()).startsWith("00-" + trace);
    }

    @Test
    void hasOneRowForEachMemberOfABatch() throws SQLException {
        var city = Register.city();
        var union = Register.union(city);

        var members = Register.post("grassroots-unions/" + union + "/admissions", Register.batch(5))
                .extract()
                .<List<String>>path("members.id");

        var rows = stream(city).subList(3, 8);
        assertThat(rows).extracting(row -> row.row().type()).containsOnly("vn.congdoan.membership.v1.MemberAdmitted");
        for (var i = 0; i < 5; i++) {
            assertThat(rows.get(i).row().payload()).contains(members.get(i));
        }
    }

    @Test
    void hasATransferInTheStreamsOfBothOrganizations() throws SQLException {
        var city = Register.city();
        var from = Register.district(city);
        var to = Register.district(city);
        var member = Register.member(Register.union(from));
        Register.post("members/" + member + "/transfers", Register.transfer(Register.union(to), "2022-09-01"));

        var left = stream(from).get(4).row();
        var joined = stream(to).get(3).row();

        assertThat(left.type()).isEqualTo(joined.type()).isEqualTo("vn.congdoan.membership.v1.MemberTransferred");
        assertThat(left.payload()).isEqualTo(joined.payload()).contains(member, from, to);
        assertThat(left.eventId()).isNotEqualTo(joined.eventId());
    }

    @Test
    void isGaplessAndChainedAfterManyWritersOfSeveralStreams() throws InterruptedException, SQLException {
        var city = Register.city();
        var districts =
                IntStream.range(0, 3).mapToObj(i -> Register.district(city)).toList();
        var unions = districts.stream().map(Register::union).toList();
        var movers = IntStream.range(0, 8)
                .mapToObj(i -> Register.member(unions.get(i % 3)))
                .toList();
        var somebody = Register.admission();

        // Batches, single admissions of which all but one lose, and transfers across streams, all at once.
        var answers = Race.between(24, caller -> {
            var union = unions.get(caller % 3);
            return switch (caller / 8) {
                case 0 -> post("grassroots-unions/" + union + "/admissions", Register.batch(10));
                case 1 -> post("grassroots-unions/" + union + "/members", somebody);
                default ->
                    post(
                            "members/" + movers.get(caller - 16) + "/transfers",
                            Register.transfer(unions.get((caller - 16 + 1) % 3), "2022-09-01"));
            };
        });

        assertThat(Race.statuses(answers)).isEqualTo(Map.of(201, 17L, 409, 7L));
        var told = new ArrayList<String>();
        answers.stream()
                .filter(answer -> answer.statusCode() == 201)
                .forEach(answer ->
                        told.addAll(List.of(answer.header("Journal-Position").split(", "))));
        var rows = 0;
        for (var district : districts) {
            var stream = stream(district);
            assertChained(district, stream);
            rows += stream.size();
            assertThat(told).doesNotHaveDuplicates();
        }
        // What was there before, one row for each member admitted, and two for each of the 8 transfers.
        assertThat(rows).isEqualTo(3 * 3 + 8 + 8 * 10 + 1 + 8 * 2);
    }

    private static Response post(String path, Map<String, Object> body) {
        return cityOfficer().body(body).post("/v1/" + path);
    }

    private static void assertChained(String organization, List<ChainedRow> rows) throws SQLException {
        var hash = JournalRow.GENESIS;
        for (var i = 0; i < rows.size(); i++) {
            var chained = rows.get(i);
            assertThat(chained.row().position()).isEqualTo(i + 1L);
            hash = chained.row().hash(hash);
            assertThat(chained.hash()).as("%s/%d", organization, i + 1).isEqualTo(hash);
        }
        var sql = "select head, encode(last_hash, 'hex') from journal_stream where organization = ?";
        try (var connection = Database.connect();
                var select = connection.prepareStatement(sql)) {
            select.setString(1, organization);
            try (var found = select.executeQuery()) {
                assertThat(found.next()).isTrue();
                assertThat(found.getLong(1)).isEqualTo(rows.size());
                assertThat(found.getString(2)).isEqualTo(hash);
            }
        }
    }

    private static List<ChainedRow> stream(String organization) throws SQLException {
        var sql = "select " + ChainedRow.COLUMNS + " from journal row where organization = ? order by position";
        try (var connection = Database.connect();
                var select = connection.prepareStatement(sql)) {
            select.setString(1, organization);
            var rows = new ArrayList<ChainedRow>();
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    rows.add(ChainedRow.read(found));
                }
            }
            return rows;
        }
    }
}
