package vn.congdoan.reporting.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.congdoan.reporting.ActivityFacts.amount;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.congdoan.contracts.event.ActivityRecorded;
import vn.congdoan.contracts.event.DocumentReference;
import vn.congdoan.contracts.event.MembershipEvent;
import vn.congdoan.contracts.event.PlanTargets;
import vn.congdoan.contracts.event.PlanTargets.MeasureTarget;
import vn.congdoan.contracts.event.PlanTargets.Milestone;
import vn.congdoan.reporting.ActivityFacts;
import vn.congdoan.reporting.CountedStatements;
import vn.congdoan.reporting.Facts;
import vn.congdoan.reporting.Facts.Union;
import vn.congdoan.reporting.ProjectionSchema;
import vn.congdoan.reporting.database.Database;
import vn.congdoan.reporting.fold.Delivery;
import vn.congdoan.reporting.fold.Event;
import vn.congdoan.reporting.fold.StreamState.Outcome;
import vn.congdoan.reporting.fold.Unreadable;

class IntakeTransactionTest {

    private static final TopicPartition PARTITION = new TopicPartition("membership.events", 3);
    private static final Instant RECORDED = Instant.parse("2021-04-04T02:00:00.123456Z");
    private static final LocalDate APRIL_4 = LocalDate.of(2021, 4, 4);
    private static final String DISTRICT = "HN-CAUGIAY";
    private static final Union KIM_LAM = Union.of(DISTRICT, "Kim Lâm");
    private static final Union GANG_THEP = Union.of("HN-LONGBIEN", "Gang thép").in(null);

    private static final String TALLIES =
            "select organization, measure, fact_date, union_id, decision_number, sector, method, counterpart, count,"
                    + " positions from tally order by 1, 2, 3, 4, 5, 6, 7, 8";
    private static final String DAILY_TALLIES =
            "select organization, measure, fact_date, sector, method, counterpart, count from daily_tally"
                    + " order by 1, 2, 3, 4, 5, 6";
    private static final String AMOUNTS =
            "select organization, position, measure, amount, activities from activity_amount order by 1, 2, 3";
    private static final String STREAMS =
            "select organization, position, delivered, status from stream order by organization";

    private ProjectionSchema schema;
    private Partitions partitions;
    private IntakeTransaction transaction;
    private UUID owner;
    private long nextOffset;

    @BeforeEach
    void openSession() throws SQLException {
        schema = ProjectionSchema.create();
        Database database = new Database(schema.dataSource("intake"));
        partitions = new Partitions(database, Clock.systemUTC());
        transaction = new IntakeTransaction(database, Clock.systemUTC());
        owner = UUID.randomUUID();
        partitions.claim(PARTITION, owner);
    }

    @Test
    void aBatchBecomesTalliesPositionsAndTheNextOffset() throws SQLException {
        Taken taken = take(
                event(1, Facts.district(DISTRICT, "LĐLĐ quận Cầu Giấy", "HN")),
                event(2, Facts.founded(KIM_LAM, APRIL_4)),
                event(3, Facts.plan(DISTRICT, 2021, new DocumentReference("1/KH-LĐLĐ", APRIL_4), 27, null)),
                event(4, Facts.admitted(KIM_LAM, APRIL_4)),
                event(5, Facts.admitted(KIM_LAM, APRIL_4)));

        assertThat(taken.outcomes()).isEqualTo(Map.of(Outcome.APPLIED, 5));
        assertThat(schema.rows("select code, name, kind, parent_code from organization"))
                .containsExactly("HN-CAUGIAY LĐLĐ quận Cầu Giấy DISTRICT HN");
        assertThat(schema.rows("select organization, name, kind, sector, method, founded_on from grassroots_union"))
                .containsExactly("HN-CAUGIAY Kim Lâm UNION NON_STATE FROM_ABOVE 2021-04-04");
        assertThat(schema.rows("select * from plan"))
                .containsExactly("HN-CAUGIAY 2021 1 1/KH-LĐLĐ 2021-04-04 27 null 3 null");
        assertThat(schema.rows("select measure, count, positions from tally order by 1"))
                .containsExactly("MEMBERS_ADMITTED 2 {[4,6)}", "UNIONS_FOUNDED 1 {[2,3)}");
        assertThat(schema.rows("select organization, position, hash, recorded_at at time zone 'UTC' from stream"))
                .containsExactly("HN-CAUGIAY 5 " + hash(5) + " 2021-04-04 02:00:00.123456");
        assertThat(schema.rows("select next_offset from intake_partition")).containsExactly("5");
    }

    @Test
    void talliesOfLaterBatchesAddUpAlsoWhereDimensionsAreAbsent() throws SQLException {
        take(event(1, Facts.left(KIM_LAM, APRIL_4)), at("HN-LONGBIEN", 1, Facts.admitted(GANG_THEP, APRIL_4)));
        take(event(2, Facts.left(KIM_LAM, APRIL_4)), at("HN-LONGBIEN", 2, Facts.admitted(GANG_THEP, APRIL_4)));
        take(event(3, Facts.admitted(KIM_LAM, APRIL_4)), event(4, Facts.left(KIM_LAM, APRIL_4)));

        assertThat(schema.rows("select measure, sector, decision_number, count, positions from tally order by 1, 2"))
                .containsExactly(
                        "MEMBERS_ADMITTED NON_STATE 94/QĐ-LĐLĐ 1 {[3,4)}",
                        "MEMBERS_ADMITTED null 94/QĐ-LĐLĐ 2 {[1,3)}",
                        "MEMBERS_LEFT NON_STATE null 3 {[1,3),[4,5)}");
        assertThat(schema.rows("select measure, sector, count from daily_tally order by 1, 2"))
                .containsExactly("MEMBERS_ADMITTED NON_STATE 1", "MEMBERS_ADMITTED null 2", "MEMBERS_LEFT NON_STATE 3");
    }

    @Test
    void activitiesBecomeAmountsAndSumsOfDays() throws SQLException {
        ActivityRecorded held = ActivityFacts.inSchoolYear(
                2020,
                ActivityFacts.held(
                        KIM_LAM, "dissemination", APRIL_4, amount("sessions", 1), amount("participants", 120)));
        ActivityRecorded mistaken = ActivityFacts.held(DISTRICT, "dissemination", APRIL_4, amount("participants", 30));
        take(event(1, Facts.founded(KIM_LAM, APRIL_4)), event(2, held), event(3, mistaken));
        take(
                event(4, ActivityFacts.held(DISTRICT, "dissemination", APRIL_4, amount("participants", 5))),
                event(5, ActivityFacts.withdrawn(mistaken)));

        assertThat(schema.rows("""
                        select position, measure, union_id is not null, sector, fact_date, school_year,
                               document_number, document_issued_on, amount, activities, kind
                        from activity_amount order by 1, 2
                        """))
                .containsExactly(
                        "2 dissemination.participants t NON_STATE 2021-04-04 2020 94/QĐ-LĐLĐ 2021-04-04 120 0 dissemination",
                        "2 dissemination.sessions t NON_STATE 2021-04-04 2020 94/QĐ-LĐLĐ 2021-04-04 1 1 dissemination",
                        "3 dissemination.participants f null 2021-04-04 null null null 30 1 dissemination",
                        "4 dissemination.participants f null 2021-04-04 null null null 5 1 dissemination",
                        "5 dissemination.participants f null 2021-04-04 null null null -30 -1 dissemination");
        assertThat(schema.rows("select measure, sector, method, count from daily_tally where method is null"
                        + " order by 1, 2"))
                .containsExactly(
                        "dissemination.participants NON_STATE null 120",
                        "dissemination.participants null null 5",
                        "dissemination.sessions NON_STATE null 1");
    }

    @Test
    void kindsOfActivitiesAndTargetsOfTheirMeasuresAreKeptByRevisions() throws SQLException {
        take(
                at("HN", 1, Facts.city("HN", "LĐLĐ thành phố Hà Nội")),
                at("HN", 2, ActivityFacts.dissemination("HN")),
                at("HN", 3, ActivityFacts.kind("HN", "training", 1, "Đào tạo", "participants")),
                at("HN", 4, ActivityFacts.kind("HN", "training", 2, "Bồi dưỡng", "participants", "officials")),
                at(
                        "HN",
                        5,
                        Facts.plan(
                                "HN",
                                2021,
                                new DocumentReference("1/KH-LĐLĐ", APRIL_4),
                                new PlanTargets(
                                        null,
                                        1450,
                                        List.of(new MeasureTarget("training.participants", 80)),
                                        List.of(new Milestone("newMembers", 2, 1450))))));

        assertThat(schema.rows("select kind, revision, name, position from activity_kind order by 1, 2"))
                .containsExactly(
                        "dissemination 1 Tuyên truyền, quán triệt 2", "training 1 Đào tạo 3", "training 2 Bồi dưỡng 4");
        assertThat(schema.rows("select kind, revision, place, code, unit from activity_measure order by 1, 2, 3"))
                .containsExactly(
                        "dissemination 1 0 sessions SESSION",
                        "dissemination 1 1 participants PERSON",
                        "dissemination 1 2 population PERSON",
                        "training 1 0 participants PERSON",
                        "training 2 0 participants PERSON",
                        "training 2 1 officials PERSON");
        assertThat(schema.rows("select kind, revision, code, numerator, denominator from activity_ratio"))
                .containsExactly("dissemination 1 coverage participants population");
        assertThat(schema.rows("select * from plan_measure")).containsExactly("HN 2021 1 training.participants 80");
        assertThat(schema.rows("select * from plan_milestone")).containsExactly("HN 2021 1 newMembers 2 1450");
    }

    @Test
    void anActivityThatHasAMeasureTwiceParks() throws SQLException {
        take(
                event(1, Facts.founded(KIM_LAM, APRIL_4)),
                event(
                        2,
                        ActivityFacts.held(
                                DISTRICT, "training", APRIL_4, amount("participants", 1), amount("participants", 2))));

        assertThat(schema.rows(STREAMS)).containsExactly("HN-CAUGIAY 1 2 PARKED");
        assertThat(schema.rows("select count(*) from activity_amount")).containsExactly("0");
        assertThat(schema.rows("select count(*) from daily_tally where method is null"))
                .containsExactly("0");
    }

    @Test
    void whatIsToldOfPersonalDataMovesPositionAndHashAndNoTally() throws SQLException {
        take(event(1, Facts.admitted(KIM_LAM, APRIL_4)));
        List<String> tallies = schema.rows(TALLIES);
        List<MembershipEvent> told = Facts.aboutPersonalData(KIM_LAM, APRIL_4);

        Taken taken = take(event(2, told.get(0)), event(3, told.get(1)), event(4, told.get(2)));

        assertThat(taken.outcomes()).isEqualTo(Map.of(Outcome.APPLIED, 3));
        assertThat(schema.rows("select organization, position, hash from stream"))
                .containsExactly("HN-CAUGIAY 4 " + hash(4));
        assertThat(schema.rows(TALLIES)).isEqualTo(tallies);
    }

    @Test
    void theSameBatchAgainChangesNothing() throws SQLException {
        Delivery[] batch = {event(1, Facts.founded(KIM_LAM, APRIL_4)), event(2, Facts.admitted(KIM_LAM, APRIL_4))};
        take(batch);
        List<String> before = schema.rows(TALLIES);

        Taken again = take(batch);

        assertThat(again.outcomes()).isEqualTo(Map.of(Outcome.RESENT, 2));
        assertThat(schema.rows(TALLIES)).isEqualTo(before);
    }

    @Test
    void anyCutWithAnyRepeatsGivesTheSameRows() throws SQLException {
        List<Delivery> history = history(400, new Random(17));
        take(history.toArray(Delivery[]::new));
        List<String> tallies = schema.rows(TALLIES);
        List<String> dailyTallies = schema.rows(DAILY_TALLIES);
        List<String> amounts = schema.rows(AMOUNTS);
        List<String> streams = schema.rows(STREAMS);
        assertThat(amounts).isNotEmpty();

        for (int seed = 0; seed < 3; seed++) {
            openSession();
            Random random = new Random(seed);
            for (int from = 0; from < history.size(); ) {
                int to = Math.min(history.size(), from + 1 + random.nextInt(40));
                int again = Math.max(0, from - random.nextInt(30));
                take(history.subList(again, to).toArray(Delivery[]::new));
                from = to;
            }
            assertThat(schema.rows(TALLIES)).as("seed %d", seed).isEqualTo(tallies);
            assertThat(schema.rows(DAILY_TALLIES)).as("seed %d", seed).isEqualTo(dailyTallies);
            assertThat(schema.rows(AMOUNTS)).as("seed %d", seed).isEqualTo(amounts);
            assertThat(schema.rows(STREAMS)).as("seed %d", seed).isEqualTo(streams);
        }
    }

    @Test
    void aSessionThatLostItsPartitionCommitsNothing() throws SQLException {
        take(event(1, Facts.founded(KIM_LAM, APRIL_4)));
        UUID successor = UUID.randomUUID();
        assertThat(partitions.claim(PARTITION, successor)).isEqualTo(1);

        assertThatThrownBy(() -> take(event(2, Facts.admitted(KIM_LAM, APRIL_4))))
                .isInstanceOf(FencedException.class)
                .hasMessage("of 1 partitions, 1 belong to another session");
        assertThatThrownBy(() -> partitions.places(List.of(PARTITION), owner)).isInstanceOf(FencedException.class);

        assertThat(schema.rows(STREAMS)).containsExactly("HN-CAUGIAY 1 1 LIVE");
        assertThat(schema.rows("select count(*) from tally")).containsExactly("1");
        assertThat(partitions.places(List.of(PARTITION), successor)).isEqualTo(Map.of(PARTITION, 1L));
    }

    @Test
    void whatTheDatabaseRefusesParksItsStreamAndTheOthersGoOn() throws SQLException {
        Union unstorable = Union.of(DISTRICT, "Kim\u0000Lâm");
        Taken taken = take(
                at("HN-LONGBIEN", 1, Facts.founded(GANG_THEP, APRIL_4)),
                event(1, Facts.founded(KIM_LAM, APRIL_4)),
                event(2, Facts.founded(unstorable, APRIL_4)),
                event(3, Facts.admitted(KIM_LAM, APRIL_4)),
                at("HN-LONGBIEN", 2, Facts.admitted(GANG_THEP, APRIL_4)));

        assertThat(taken.outcomes()).isEqualTo(Map.of(Outcome.APPLIED, 3, Outcome.PARKED, 1, Outcome.WAITING, 1));
        assertThat(schema.rows(STREAMS)).containsExactly("HN-CAUGIAY 1 3 PARKED", "HN-LONGBIEN 2 2 LIVE");
        assertThat(schema.rows("select reason from stream where status = 'PARKED'"))
                .containsExactly("position 2 can't be counted: the database refuses it with SQLSTATE 22021");
        assertThat(schema.rows("select next_offset from intake_partition")).containsExactly("5");

        take(event(2, Facts.admitted(KIM_LAM, APRIL_4)), event(3, Facts.admitted(KIM_LAM, APRIL_4)));

        assertThat(schema.rows(STREAMS)).containsExactly("HN-CAUGIAY 3 3 LIVE", "HN-LONGBIEN 2 2 LIVE");
    }

    @Test
    void aUnionFoundedTwiceParks() throws SQLException {
        take(event(1, Facts.founded(KIM_LAM, APRIL_4)));

        take(event(2, Facts.founded(KIM_LAM, APRIL_4)));

        assertThat(schema.rows(STREAMS)).containsExactly("HN-CAUGIAY 1 2 PARKED");
        assertThat(schema.rows("select count from tally")).containsExactly("1");
    }

    @Test
    void aGapHealsWhenTheMissingPositionsCome() throws SQLException {
        take(event(1, Facts.founded(KIM_LAM, APRIL_4)), event(3, Facts.admitted(KIM_LAM, APRIL_4)));
        assertThat(schema.rows(STREAMS)).containsExactly("HN-CAUGIAY 1 3 GAP");

        take(event(2, Facts.admitted(KIM_LAM, APRIL_4)), event(3, Facts.admitted(KIM_LAM, APRIL_4)));

        assertThat(schema.rows(STREAMS)).containsExactly("HN-CAUGIAY 3 3 LIVE");
        assertThat(schema.rows("select positions from tally where measure = 'MEMBERS_ADMITTED'"))
                .containsExactly("{[2,4)}");
    }

    @Test
    void anUnreadableDeliveryIsKeptAsTheReason() throws SQLException {
        take(event(1, Facts.founded(KIM_LAM, APRIL_4)), new Unreadable(DISTRICT, 2, "no JSON (membership.events-3)"));

        assertThat(schema.rows("select status, reason, since is not null from stream"))
                .containsExactly("PARKED position 2 can't be counted: no JSON (membership.events-3) t");
    }

    @Test
    void aRefusedRecordIsKeptAsItCameOnce() throws SQLException {
        ConsumerRecord<byte[], byte[]> record =
                new ConsumerRecord<>(PARTITION.topic(), PARTITION.partition(), 118, new byte[] {0, -1}, null);
        Batch batch =
                new Batch(List.of(), List.of(new RefusedRecord(record, "no key", "a: b")), Map.of(PARTITION, 119L));

        transaction.take(batch, owner);
        transaction.take(batch, owner);

        assertThat(schema.rows(
                        "select topic, partition, record_offset, reason, key, headers, value from intake_refused"))
                .containsExactly("membership.events 3 118 no key \\x00ff a: b null");
    }

    @Test
    void thousandsOfAdmissionsTakeAHandfulOfStatements() throws SQLException {
        take(event(1, Facts.founded(KIM_LAM, APRIL_4)));
        CountedStatements counted = new CountedStatements(schema.dataSource("intake"));
        Delivery[] admissions = LongStream.rangeClosed(2, 3_001)
                .mapToObj(position -> event(position, Facts.admitted(KIM_LAM, APRIL_4)))
                .toArray(Delivery[]::new);

        transaction = new IntakeTransaction(new Database(counted.dataSource()), Clock.systemUTC());
        take(admissions);

        assertThat(schema.rows("select count, positions from tally where measure = 'MEMBERS_ADMITTED'"))
                .containsExactly("3000 {[2,3002)}");
        assertThat(counted.statements()).isLessThan(10);
    }

    private Taken take(Delivery... deliveries) throws SQLException {
        nextOffset += deliveries.length;
        return transaction.take(new Batch(List.of(deliveries), List.of(), Map.of(PARTITION, nextOffset)), owner);
    }

    private static List<Delivery> history(int facts, Random random) {
        List<Union> unions =
                List.of(KIM_LAM, GANG_THEP, Union.of(DISTRICT, "Point Avenue"), Union.of("HN", "Nhà D'LAND"));
        Map<String, Long> heads = new HashMap<>();
        List<Delivery> history = new ArrayList<>();
        for (int n = 0; n < facts; n++) {
            Union union = unions.get(random.nextInt(unions.size()));
            LocalDate on = APRIL_4.plusDays(random.nextInt(5));
            MembershipEvent fact =
                    switch (random.nextInt(6)) {
                        case 0 -> Facts.left(union, on);
                        case 2 ->
                            ActivityFacts.held(union, "training", on, amount("sessions", 1), amount("participants", n));
                        case 1 -> Facts.transferred(union, unions.get(random.nextInt(unions.size())), on);
                        default -> Facts.admitted(union, on);
                    };
            for (String organization : fact.organizations()) {
                history.add(at(organization, heads.merge(organization, 1L, Long::sum), fact));
            }
        }
        return history;
    }

    private static Event event(long position, MembershipEvent fact) {
        return at(DISTRICT, position, fact);
    }

    private static Event at(String organization, long position, MembershipEvent fact) {
        return new Event(organization, position, hash(position), RECORDED, fact);
    }

    private static String hash(long position) {
        return String.format("%064x", position);
    }
}
