package vn.congdoan.reporting;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import vn.congdoan.contracts.event.MembershipEvent;
import vn.congdoan.guards.TestTokens;
import vn.congdoan.http.Roles;
import vn.congdoan.local.servers.TestServers;

/** The running service with an empty projection, the journal that it reports, and calls that read what was told. */
public final class Reported implements AutoCloseable {

    private static final String TOPIC = "membership.events";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final Journal journal;

    private Reported(Journal journal) {
        this.journal = journal;
    }

    /** Forgets all that other tests told. */
    public static Reported afresh() {
        Journal journal = Journal.of(TOPIC);
        await().atMost(Duration.ofMinutes(1)).until(() -> takenIn() == journal.endOffsets());
        JournalServer.shared().answerFor(null);
        execute("truncate stream, organization, grassroots_union, plan, plan_measure, plan_milestone, activity_kind,"
                + " activity_measure, activity_ratio, activity_amount, tally, daily_tally, monthly_tally, intake_refused,"
                + " journal_head, healing, reconciliation, renaming, closing, union_reassignment, union_dissolution,"
                + " evaluation, evaluation_scale, evaluation_class, enterprise, enterprise_survey, enterprise_approach,"
                + " fee_inspection, directive, directive_implemented, directive_measure, directive_end, union_section,"
                + " union_section_end, committee");
        return new Reported(journal);
    }

    public Reported tell(MembershipEvent... facts) {
        journal.tell(facts);
        return this;
    }

    public Reported tell(Collection<? extends MembershipEvent> facts) {
        journal.tell(facts);
        return this;
    }

    /** From now on the service can ask the journal: holes are healed, figures reconciled. */
    public Reported withJournal() {
        JournalServer.shared().answerFor(journal);
        return this;
    }

    /** Waits until all streams are proven; after that the service can't ask the journal. */
    public Reported proven() {
        withJournal();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> peek("/v1/freshness?degraded=true").get("items").isEmpty());
        JournalServer.shared().answerFor(null);
        return this;
    }

    public Journal journal() {
        return journal;
    }

    /** A call by a partner, who waits until all that was told is counted. */
    public ValidatableResponse get(String path) {
        RequestSpecification call = as(Roles.PARTNER).header("Prefer", "wait=30");
        journal.organizations().forEach(organization -> call.queryParam("minPosition", journal.position(organization)));
        return call.get(path).then();
    }

    /** What such a call is answered. */
    public JsonNode read(String path) {
        return json(get(path));
    }

    /** What a call is answered that doesn't wait. */
    public JsonNode peek(String path) {
        return json(as(Roles.PARTNER).get(path).then());
    }

    /** A call by someone with that role, an officer of the organization {@code HN} where the role needs one. */
    public static RequestSpecification as(String role) {
        return switch (role) {
            case Roles.DISTRICT_OFFICER, Roles.UNION_OFFICER -> as(role, "HN");
            default -> given().auth().oauth2(TestTokens.token("test", role));
        };
    }

    /** A call by someone with that role who is confined to an organization; a union officer is one of some union there. */
    public static RequestSpecification as(String role, String organization) {
        return given().auth()
                .oauth2(TestTokens.claims("test", role)
                        .claim("organization", organization)
                        .claim("union", UUID.randomUUID().toString())
                        .sign());
    }

    /** The text of what stands at these places of an answer: empty where there is nothing, null where there is null. */
    public static List<String> at(JsonNode node, String... pointers) {
        return List.of(pointers).stream()
                .map(pointer -> node.at(pointer).asText())
                .toList();
    }

    private static JsonNode json(ValidatableResponse response) {
        try {
            return JSON.readTree(response.statusCode(200).extract().asString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long takenIn() {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select coalesce(sum(next_offset), 0) from intake_partition")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            return -1;
        }
    }

    /** Changes the projection behind the service's back. */
    public static void execute(String sql) {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Connections of one's own to the service's database. */
    public static DataSource dataSource() {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(TestServers.postgres().jdbcUrl(Servers.DATABASE));
        dataSource.setUser(Servers.DATABASE);
        dataSource.setPassword(Servers.DATABASE);
        dataSource.setCurrentSchema("projection");
        return dataSource;
    }

    @Override
    public void close() {
        JournalServer.shared().answerFor(null);
        journal.close();
    }
}
