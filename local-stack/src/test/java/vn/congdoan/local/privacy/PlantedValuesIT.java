package vn.congdoan.local.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congdoan.local.Console;
import vn.congdoan.local.Layout;
import vn.congdoan.local.Part;
import vn.congdoan.local.Stack;
import vn.congdoan.local.Tokens;
import vn.congdoan.local.privacy.Answers.Answer;
import vn.congdoan.local.servers.LoopbackPort;

/**
 * Marked names, dates of birth and citizen numbers go through every operation that takes them, rightly and wrongly; then
 * they are looked for wherever anything is kept or told.
 */
class PlantedValuesIT {

    private static final String NAME = "Đặng Thị Ẩndanh Mộttám";
    private static final String OTHER_NAME = "Phùng Văn Kíntiếng Bahai";
    private static final String CORRECTED_NAME = "Đặng Thị Ẩndanh Sửalại";
    private static final String OFFICER_NAME = "Tạ Quang Chủtịch Nămba";
    private static final String BIRTH = "1961-07-26";
    private static final String CORRECTED_BIRTH = "1962-08-27";
    private static final String NUMBER = "071961072635";
    private static final String CORRECTED_NUMBER = "071961072712";
    private static final String OTHER_NUMBER = "071962083746";
    /** What somebody who mistakes one field for another sends. */
    private static final String MISPLACED = "Mai Thị Nhầmchỗ Bốnhai";

    private static final Duration BOUND = Duration.ofSeconds(30);

    /** Where personal data may stand, by table of membership's database, and how its columns are left out. */
    private static final Map<String, String> ALLOWED = Map.of(
            "member", "'full_name', 'searched_name', 'date_of_birth'",
            "committee_member", "'full_name'",
            // Kept for a day, and rewritten by an erasure; never with a whole citizen number.
            "idempotency_key", "'body'",
            // What an officer wrote as the reason; taken away by an erasure.
            "disclosure", "'reason'");

    private final Console console = new Console(System.out);
    private final Marks marks = new Marks(List.of(
            NAME,
            OTHER_NAME,
            CORRECTED_NAME,
            OFFICER_NAME,
            BIRTH,
            CORRECTED_BIRTH,
            NUMBER,
            CORRECTED_NUMBER,
            OTHER_NUMBER,
            MISPLACED));
    private final Map<String, List<String>> found = new TreeMap<>();
    private final List<String> told = new ArrayList<>();

    @Test
    void personalDataStandsNowhereButWhereItMust(@TempDir Path home) throws Exception {
        Layout layout = new Layout(
                Path.of(System.getProperty("congdoan.root")),
                home,
                new Layout.Ports(
                        LoopbackPort.anyFree(),
                        LoopbackPort.anyFree(),
                        LoopbackPort.anyFree(),
                        LoopbackPort.anyFree()));
        try (TraceCollector traces = new TraceCollector();
                Stack stack = Stack.prepare(layout, false, console, watched(traces))) {
            stack.start();
            Answers membership = caller(layout, stack, Part.MEMBERSHIP, Tokens.CITY_OFFICER);
            Answers reporting = caller(layout, stack, Part.REPORTING, Tokens.CITY_OFFICER);

            String union = foundUnion(membership);
            String member = useEveryOperation(membership, union);
            makeEveryMistake(membership, union, member);
            breakTheDatabase(layout, membership, union);
            awaitCounted(membership, reporting);

            await().atMost(BOUND).until(() -> traces.text().contains("/v1/members"));
            look("answers", String.join("\n", told));
            look("traces", traces.text());
            look("records of Kafka", topic(layout));
            for (Part service : List.of(Part.MEMBERSHIP, Part.REPORTING)) {
                look("metrics of " + service, metrics(layout, stack, service));
            }
            lookInDatabase(layout, "membership", "public");
            lookInDatabase(layout, "reporting", "projection");
            lookInLogs(layout);

            assertThat(found).as("where marked values stand").isEmpty();
            eraseAndLookAgain(layout, membership, member);
        }
    }

    private static Map<String, String> watched(TraceCollector traces) {
        return Map.of(
                "QUARKUS_OTEL_SDK_DISABLED", "false",
                "QUARKUS_OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf",
                "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT", traces.address(),
                "QUARKUS_OTEL_BSP_SCHEDULE_DELAY", "200ms",
                "QUARKUS_HTTP_ACCESS_LOG_ENABLED", "true",
                "QUARKUS_LOG_CATEGORY__VN_CONGDOAN__LEVEL", "DEBUG");
    }

    private Answers caller(Layout layout, Stack stack, Part service, String role) {
        return new Answers(layout.address(service), stack.tokens().issue(role), told);
    }

    private static String foundUnion(Answers membership) throws IOException, InterruptedException {
        expect(201, membership.post("/v1/organizations", """
                {"code": "DD", "name": "LĐLĐ thành phố", "kind": "CITY"}"""));
        String enterprise = expect(201, membership.post("/v1/enterprises", """
                {"taxCode": "0101248141", "name": "Công ty TNHH Kim Lâm", "kind": "ENTERPRISE", "sector": "NON_STATE",
                 "headcount": 180, "organizationCode": "DD"}""")).text("id");
        return expect(201, membership.post("/v1/grassroots-unions", """
                {"name": "CĐCS Kim Lâm", "organizationCode": "DD", "enterpriseId": "%s", "kind": "UNION",
                 "foundedOn": "2021-01-15", "method": "FROM_ABOVE", "applicants": 25,
                 "decision": {"number": "1/QĐ-LĐLĐ", "issuedOn": "2021-01-14"},
                 "committee": [{"fullName": "%s", "role": "CHAIR"}]}""".formatted(enterprise, OFFICER_NAME)))
                .text("id");
    }

    private static String admission(String name, String birth, String number) {
        return """
                {"fullName": "%s", "dateOfBirth": "%s", "gender": "FEMALE", "citizenId": "%s",
                 "admittedOn": "2021-04-02", "decision": {"number": "2/QĐ-LĐLĐ", "issuedOn": "2021-04-01"}}""".formatted(name, birth, number);
    }

    private String useEveryOperation(Answers membership, String union) throws IOException, InterruptedException {
        String member = expect(201, membership.post(admissions(union), admission(NAME, BIRTH, NUMBER)))
                .text("id");
        expect(201, membership.post("/v1/grassroots-unions/" + union + "/admissions", """
                {"admittedOn": "2021-04-02", "decision": {"number": "2/QĐ-LĐLĐ", "issuedOn": "2021-04-01"}, "members": [
                  {"fullName": "%s", "dateOfBirth": "%s", "gender": "MALE", "citizenId": "%s"}]}""".formatted(
                        OTHER_NAME, BIRTH, OTHER_NUMBER)));
        expect(201, membership.post("/v1/grassroots-unions/" + union + "/committees", """
                {"formation": "ELECTED", "term": {"fromYear": 2021, "toYear": 2026}, "from": "2021-06-01",
                 "decision": {"number": "3/QĐ-LĐLĐ", "issuedOn": "2021-06-01"},
                 "members": [{"fullName": "%s", "role": "CHAIR"}]}""".formatted(OFFICER_NAME)));
        expect(200, membership.get("/v1/grassroots-unions/" + union + "/committees"));
        String path = "/v1/members/" + member;
        expect(200, membership.get("/v1/members?limit=1"));
        expect(200, membership.post("/v1/members/searches", "{\"name\": \"%s\"}".formatted(NAME)));
        expect(201, membership.post(path + "/citizen-number-reveals", """
                {"purpose": "IDENTITY_CHECK", "reason": "%s, %s"}""".formatted(NAME, NUMBER)));
        String tag = expect(200, membership.get(path)).header("ETag");
        expect(200, membership.patch(path, tag, """
                {"fullName": "%s", "dateOfBirth": "%s", "citizenId": "%s", "reason": "%s"}""".formatted(
                        CORRECTED_NAME, CORRECTED_BIRTH, CORRECTED_NUMBER, NAME)));
        expect(200, membership.get(path + "/personal-data"));
        expect(200, membership.get(path + "/access-log?limit=2"));
        return member;
    }

    private static String admissions(String union) {
        return "/v1/grassroots-unions/" + union + "/members";
    }

    private static void makeEveryMistake(Answers membership, String union, String member)
            throws IOException, InterruptedException {
        String path = "/v1/members/" + member;
        String wrong = admission(NAME, BIRTH, NUMBER);
        expect(400, membership.post(admissions(union), wrong.replace("FEMALE", MISPLACED)));
        expect(400, membership.post(admissions(union), wrong.replace(NAME, NAME.repeat(10))));
        expect(400, membership.post(admissions(union), wrong.replace(NUMBER, NUMBER + " " + MISPLACED)));
        expect(400, membership.post(admissions(union), wrong.replace(BIRTH, BIRTH + MISPLACED)));
        expect(400, membership.post(admissions(union), wrong.replace("2/QĐ-LĐLĐ", MISPLACED)));
        expect(400, membership.post(admissions(union), wrong.replace("}}", "}, \"phone\": \"" + MISPLACED + "\"}")));
        expect(400, membership.post(admissions(union), wrong.substring(0, wrong.length() - 3)));
        expect(400, membership.post(admissions(union), "\"" + MISPLACED + "\""));
        expect(409, membership.post(admissions(union), admission(NAME, BIRTH, CORRECTED_NUMBER)));
        expect(409, membership.post("/v1/grassroots-unions/" + union + "/admissions", """
                {"admittedOn": "2021-04-02", "decision": {"number": "2/QĐ-LĐLĐ", "issuedOn": "2021-04-01"}, "members": [
                  {"fullName": "%s", "dateOfBirth": "%s", "gender": "MALE", "citizenId": "%s"}]}""".formatted(
                        OTHER_NAME, BIRTH, OTHER_NUMBER)));
        String key = UUID.randomUUID().toString();
        expect(400, membership.post(path + "/departures", key, "{\"reason\": \"%s\"}".formatted(MISPLACED)));
        expect(201, membership.post(path + "/citizen-number-reveals", key, """
                {"purpose": "SUBJECT_REQUEST", "reason": "đơn"}"""));
        expect(422, membership.post(path + "/citizen-number-reveals", key, """
                {"purpose": "IDENTITY_CHECK", "reason": "%s"}""".formatted(MISPLACED)));
        expect(409, membership.post(path + "/citizen-number-reveals", key, """
                {"purpose": "SUBJECT_REQUEST", "reason": "đơn"}"""));
        expect(
                412,
                membership.patch(path, "\"old\"", "{\"fullName\": \"%s\", \"reason\": \"x\"}".formatted(MISPLACED)));
        expect(409, membership.patch(path, "*", """
                {"citizenId": "%s", "reason": "x"}""".formatted(OTHER_NUMBER)));
        String inAddress = URLEncoder.encode(MISPLACED, StandardCharsets.UTF_8);
        // These don't take it, and whoever sends it all the same must not find it in anybody's hands.
        expect(400, membership.get("/v1/members?q=" + inAddress));
        expect(400, membership.get("/v1/members?organization=" + inAddress));
        expect(400, membership.get("/v1/members?cursor=" + inAddress));
        expect(400, membership.get("/v1/members?admittedFrom=" + inAddress));
    }

    /** What the database refuses is logged, and must not be logged with the row that it refused. */
    private static void breakTheDatabase(Layout layout, Answers membership, String union) throws Exception {
        superuser(layout, "membership", "alter table member add constraint broken check (gender <> 'OTHER') not valid");
        expect(
                500,
                membership.post(
                        admissions(union), admission(NAME, BIRTH, NUMBER).replace("FEMALE", "OTHER")));
        superuser(layout, "membership", "alter table member drop constraint broken");
        superuser(layout, "membership", "alter table member rename column gender to gone");
        expect(500, membership.post(admissions(union), admission(NAME, BIRTH, NUMBER)));
        expect(500, membership.post("/v1/members/searches", "{\"name\": \"%s\"}".formatted(NAME)));
        superuser(layout, "membership", "alter table member rename column gone to gender");
    }

    private static void awaitCounted(Answers membership, Answers reporting) throws Exception {
        long head = expect(200, membership.get("/v1/journal/streams?limit=200"))
                .body()
                .path("items")
                .path(0)
                .path("head")
                .asLong();
        await().atMost(BOUND)
                .until(() -> reporting
                                .get("/v1/freshness?limit=200")
                                .body()
                                .path("items")
                                .path(0)
                                .path("position")
                                .asLong()
                        == head);
        expect(200, reporting.get("/v1/progress/2021/DD"));
    }

    /** After an erasure not even the allowed columns have it. */
    private void eraseAndLookAgain(Layout layout, Answers membership, String member) throws Exception {
        String path = "/v1/members/" + member;
        expect(201, membership.post(path + "/departures", "{\"on\": \"2022-01-31\", \"reason\": \"RETIRED\"}"));
        expect(200, membership.post(path + "/erasure", """
                {"ground": "SUBJECT_REQUEST", "reference": "Đơn số 12"}"""));
        Marks erased = new Marks(List.of(NAME, CORRECTED_NAME, CORRECTED_BIRTH, NUMBER, CORRECTED_NUMBER));
        assertThat(erased.in(dump(layout, "membership", "public", Map.of()))).isEmpty();
    }

    private void look(String place, String text) {
        assertThat(text).as(place).isNotBlank();
        List<String> standing = marks.in(text);
        if (!standing.isEmpty()) {
            found.put(place, standing);
        }
    }

    private void lookInDatabase(Layout layout, String database, String schema) throws SQLException {
        look("database " + database, dump(layout, database, schema, ALLOWED));
    }

    private void lookInLogs(Layout layout) throws IOException {
        for (String service : List.of("membership-service", "reporting-service")) {
            String log = Files.readString(layout.home().resolve("logs").resolve(service + ".log"));
            assertThat(log).as("the access log is on").contains("GET /v1/");
            look("log of " + service, log);
        }
    }

    /** All rows of all tables as text, without the columns allowed. */
    private static String dump(Layout layout, String database, String schema, Map<String, String> allowed)
            throws SQLException {
        try (Connection connection = connect(layout, database);
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery("""
                    select relname from pg_class
                    where relnamespace = '%s'::regnamespace and relkind in ('r', 'p') and not relispartition
                    """.formatted(schema))) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            assertThat(tables).hasSizeGreaterThan(5);
            StringBuilder text = new StringBuilder();
            for (String table : tables) {
                String without = allowed.containsKey(table) ? " - array[" + allowed.get(table) + "]" : "";
                try (ResultSet rows = statement.executeQuery(
                        "select (to_jsonb(r)%s)::text from %s.%s r".formatted(without, schema, table))) {
                    while (rows.next()) {
                        text.append(table).append(' ').append(rows.getString(1)).append('\n');
                    }
                }
            }
            return text.toString();
        }
    }

    private static Connection connect(Layout layout, String database) throws SQLException {
        try {
            return DriverManager.getConnection(
                    "jdbc:postgresql://localhost:" + layout.ports().postgres() + "/" + database,
                    "postgres",
                    Files.readString(layout.home().resolve("postgresql/superuser.password"))
                            .strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void superuser(Layout layout, String database, String sql) throws SQLException {
        try (Connection connection = connect(layout, database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String metrics(Layout layout, Stack stack, Part service) throws Exception {
        return expect(200, caller(layout, stack, service, Tokens.OPERATOR).get("/q/metrics"))
                .response()
                .body();
    }

    /** All records with their keys and headers. */
    private static String topic(Layout layout) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", "localhost:" + layout.ports().kafka());
        StringBuilder text = new StringBuilder();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor("membership.events").stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    text.append(new String(record.key(), StandardCharsets.UTF_8));
                    record.headers().forEach(header -> text.append(' ')
                            .append(header.key())
                            .append('=')
                            .append(new String(header.value(), StandardCharsets.UTF_8)));
                    text.append(new String(record.value(), StandardCharsets.UTF_8))
                            .append('\n');
                });
            }
        }
        return text.toString();
    }

    private static Answer expect(int status, Answer answer) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        return answer;
    }
}
