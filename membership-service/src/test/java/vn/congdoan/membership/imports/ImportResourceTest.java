package vn.congdoan.membership.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.congdoan.membership.SignedIn.cityOfficer;
import static vn.congdoan.membership.SignedIn.districtOfficer;
import static vn.congdoan.membership.imports.Files.MEMBERS;
import static vn.congdoan.membership.imports.Files.counts;
import static vn.congdoan.membership.imports.Files.ended;
import static vn.congdoan.membership.imports.Files.member;
import static vn.congdoan.membership.imports.Files.members;
import static vn.congdoan.membership.imports.Files.send;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.congdoan.membership.ActivityBodies;
import vn.congdoan.membership.Bodies;
import vn.congdoan.membership.Database;
import vn.congdoan.membership.DirectiveBodies;
import vn.congdoan.membership.Register;
import vn.congdoan.membership.ServiceTest;

@ServiceTest
class ImportResourceTest {

    private String city = "";
    private String union = "";

    @BeforeEach
    void register() {
        city = Register.city();
        union = Register.union(city);
    }

    @Test
    void rowsBecomeFactsLikeSingleCalls() throws SQLException {
        var file = MEMBERS + members(union, 3);

        var view = ended(cityOfficer(), send(cityOfficer(), "MEMBERS", "", file));

        assertThat(view.getString("status")).isEqualTo("COMPLETED");
        assertThat(counts(view)).containsExactly(3, 3, 0, 0);
        assertThat(view.getList("positions")).containsExactly(city + "/" + head());
        cityOfficer()
                .get("/v1/members?union=" + union)
                .then()
                .body("items.size()", equalTo(3))
                .body("items[0].fullName", equalTo("Nguyễn Thị Bình"))
                .body("items[0].dateOfBirth", equalTo("1995-08-17"))
                .body("items[0].gender", equalTo("FEMALE"))
                .body("items[0].admittedOn", equalTo("2021-04-02"));
    }

    @Test
    void theSameFileAgainChangesNothing() throws SQLException {
        var file = MEMBERS + members(union, 3);
        ended(cityOfficer(), send(cityOfficer(), "MEMBERS", "", file));
        var head = head();

        var view = ended(cityOfficer(), send(cityOfficer(), "MEMBERS", "", file));

        assertThat(counts(view)).containsExactly(3, 0, 3, 0);
        assertThat(head()).isEqualTo(head);
    }

    @Test
    void theSameRowsInAnotherFileChangeNothing() throws SQLException {
        var rows = members(union, 3);
        ended(cityOfficer(), send(cityOfficer(), "MEMBERS", "", MEMBERS + rows));
        var head = head();

        var view = ended(cityOfficer(), send(cityOfficer(), "MEMBERS", "", MEMBERS + rows + members(union, 1)));

        assertThat(counts(view)).containsExactly(4, 1, 3, 0);
        assertThat(head()).isEqualTo(head + 1);
    }

    @Test
    void whoLeftIsNotAdmittedAgainByTheSameFile() {
        var file = MEMBERS + members(union, 1);
        ended(cityOfficer(), send(cityOfficer(), "MEMBERS", "", file));
        String member = cityOfficer().get("/v1/members?union=" + union).path("items[0].id");
        Register.post("members/" + member + "/departures", Map.of("on", "2022-01-31", "reason", "RESIGNED"));

        assertThat(counts(ended(cityOfficer(), send(cityOfficer(), "MEMBERS", "", file))))
                .containsExactly(1, 0, 1, 0);
        // Nor by a file of other bytes.
        assertThat(counts(ended(cityOfficer(), send(cityOfficer(), "MEMBERS", "", file + "\n"))))
                .containsExactly(1, 0, 1, 0);
    }

    @Test
    void aDryRunLeavesNothing() throws SQLException {
        var head = head();
        var rows = members(union, 2);

        var view = ended(cityOfficer(), send(cityOfficer(), "MEMBERS", "&dryRun=true", MEMBERS + rows + rows));

        assertThat(counts(view)).containsExactly(4, 2, 2, 0);
        assertThat(head()).isEqualTo(head);
        cityOfficer().get("/v1/members?union=" + union).then().body("items.size()", equalTo(0));
    }

    @Test
    void allOrNothingLeavesNothingWhereOneRowIsBad() throws SQLException {
        var head = head();
        var rows = members(union, 3);
        var bad = member(union, "12", Register.decision("2021-04-01"));

        var view = ended(cityOfficer(), send(cityOfficer(), "MEMBERS", "&mode=ALL_OR_NOTHING", MEMBERS + rows + bad));

        assertThat(view.getString("status")).isEqualTo("COMPLETED");
        assertThat(counts(view)).containsExactly(4, 0, 0, 1);
        assertThat(head()).isEqualTo(head);

        var mended = ended(cityOfficer(), send(cityOfficer(), "MEMBERS", "&mode=ALL_OR_NOTHING", MEMBERS + rows));
        assertThat(counts(mended)).containsExactly(3, 3, 0, 0);
        assertThat(head()).isEqualTo(head + 3);
    }

    @Test
    void aPersonIsAdmittedOnceHoweverOftenTheFileSaysSo() {
        var decision = Register.decision("2021-04-01");
        var elsewhere = Register.union(city);
        var citizen = "%012d".formatted(Register.serial());
        var taken = "%012d".formatted(Register.serial());
        Register.post(
                "grassroots-unions/" + elsewhere + "/members", Bodies.with(Register.admission(), "/citizenId", taken));

        var view = ended(
                cityOfficer(),
                send(
                        cityOfficer(),
                        "MEMBERS",
                        "",
                        MEMBERS
                                + member(union, citizen, decision)
                                + member(union, citizen, decision)
                                + member(elsewhere, citizen, decision)
                                + member(union, taken, decision)));

        assertThat(counts(view)).containsExactly(4, 1, 1, 2);
        var refused = cityOfficer()
                .get("/v1/imports/" + view.getString("id") + "/refused-rows")
                .jsonPath();
        assertThat(refused.<Integer>getList("items.row")).containsExactly(3, 4);
        assertThat(refused.<String>getList("items.collect { it.errors[0].code }"))
                .containsExactly("import.repeated", "already-a-member");
    }

    @Test
    void refusedRowsAreMendedAndSentAgain() {
        var citizen = "%012d".formatted(Register.serial());
        var bad = "=%s,Nguyễn Thị Bình,31/02/1995,Nữ,%s,02/04/2021,1/QĐ-LĐLĐ,01/04/2021\n".formatted(union, citizen);
        var view = ended(cityOfficer(), send(cityOfficer(), "MEMBERS", "", MEMBERS + members(union, 2) + bad));
        assertThat(counts(view)).containsExactly(3, 2, 0, 1);

        var report = cityOfficer()
                .get("/v1/imports/" + view.getString("id") + "/refused-rows/file")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();

        assertThat(report)
                .contains("'=" + union)
                .contains("Lý do từ chối")
                .contains("Ngày sinh: Not a date: write day/month/year like 04/04/2021, or 2021-04-04.");
        var mended = report.replace("'=" + union, union).replace("31/02/1995", "28/02/1995");
        assertThat(counts(ended(cityOfficer(), send(cityOfficer(), "MEMBERS", "", mended))))
                .containsExactly(1, 1, 0, 0);
    }

    @Test
    void everyErrorOfARowIsSaidAtItsColumn() {
        var view = ended(
                cityOfficer(),
                send(
                        cityOfficer(),
                        "MEMBERS",
                        "",
                        MEMBERS + "x,,17/08/2020,Ai,12,02/04/2021,xx,\n"
                                + member(union, "1", Map.of("number", "1/QĐ-LĐLĐ"))));

        var errors = cityOfficer()
                .get("/v1/imports/" + view.getString("id") + "/refused-rows")
                .jsonPath();
        assertThat(errors.<String>getList("items[0].errors.collect { it.column + ' ' + it.code }"))
                .containsExactlyInAnyOrder(
                        "unionId uuid",
                        "taxCode import.union-required",
                        "fullName required",
                        "gender import.choice",
                        "citizenId citizen-number.format",
                        "dateOfBirth date-of-birth.too-young",
                        "decisionNumber document-number.format",
                        "decisionIssuedOn required");
    }

    @Test
    void zerosThatASpreadsheetTookAreGivenBack() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet("Danh sách");
            var headings = List.of(
                    "STT",
                    "Mã CĐCS",
                    "Họ và tên",
                    "Ngày sinh",
                    "Giới tính",
                    "Số CCCD",
                    "Ngày kết nạp",
                    "Số QĐ",
                    "Ngày QĐ");
            for (var i = 0; i < headings.size(); i++) {
                sheet.value(2, i, headings.get(i));
            }
            sheet.value(3, 0, 1);
            sheet.value(3, 1, union);
            sheet.value(3, 2, "Nguyễn Thị Bình");
            sheet.value(3, 3, LocalDate.of(1995, 8, 17));
            sheet.value(3, 4, "nữ");
            // 001 for Hà Nội, 1 for a woman of the twentieth century, 95 for the year.
            sheet.value(3, 5, 1_195_000_000L + Register.serial() % 1_000_000);
            sheet.value(3, 6, LocalDate.of(2021, 4, 2));
            sheet.value(3, 7, String.valueOf(Register.decision("2021-04-01").get("number")));
            sheet.value(3, 8, "1/4/2021");
        }

        var sent = send(
                cityOfficer(),
                "MEMBERS",
                "",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                out.toByteArray());

        assertThat(counts(ended(cityOfficer(), sent))).containsExactly(1, 1, 0, 0);
    }

    @Test
    void employersUnionsAndPlansAreImportedToo() {
        var taxCode = Register.taxCode(Register.serial());
        var enterprises = "MST,Tên đơn vị,Loại hình,Khu vực,Số lao động,Mã tổ chức,Địa chỉ\n" + taxCode
                + ",Công ty Sông Tô,Doanh nghiệp,Ngoài Nhà nước,1.450," + city + ",\n";
        var unions = "Tên CĐCS;Mã tổ chức;MST;Loại tổ chức;Ngày thành lập;Phương thức;Số QĐ;Ngày QĐ;Chủ tịch;Ủy viên\n"
                + "CĐCS Sông Tô;" + city + ";" + taxCode
                + ";Công đoàn cơ sở;5/4/2021;Phương thức mới;77/QĐ-LĐLĐ;5/4/2021;Nguyễn Văn An;Lê Văn Bình; Đỗ Thị Cúc\n"
                        .replace("Lê Văn Bình; Đỗ", "\"Lê Văn Bình; Đỗ")
                        .replace("Cúc\n", "Cúc\"\n");
        var plans =
                "{\"year\":2021,\"organizationCode\":\"%s\",\"documentNumber\":\"9/KH-LĐLĐ\",\"documentIssuedOn\":\"28/01/2021\",\"newUnions\":27}\n"
                        .formatted(city);

        assertThat(counts(ended(cityOfficer(), send(cityOfficer(), "ENTERPRISES", "", enterprises))))
                .containsExactly(1, 1, 0, 0);
        assertThat(counts(ended(cityOfficer(), send(cityOfficer(), "GRASSROOTS_UNIONS", "", unions))))
                .containsExactly(1, 1, 0, 0);
        assertThat(counts(ended(
                        cityOfficer(),
                        send(
                                cityOfficer(),
                                "PLANS",
                                "",
                                "application/x-ndjson",
                                plans.getBytes(StandardCharsets.UTF_8)))))
                .containsExactly(1, 1, 0, 0);

        cityOfficer()
                .get("/v1/enterprises?taxCode=" + taxCode)
                .then()
                .body("items[0].headcount", equalTo(1450))
                .body("items[0].sector", equalTo("NON_STATE"));
        cityOfficer()
                .get("/v1/grassroots-unions?organization=" + city + "&q=song to")
                .then()
                .body("items[0].method", equalTo("WORKER_INITIATED"))
                .body("items[0].committee.fullName", equalTo(List.of("Nguyễn Văn An", "Lê Văn Bình", "Đỗ Thị Cúc")));
        cityOfficer().get("/v1/plans/2021/" + city).then().body("targets.newUnions", equalTo(27));
        // Again, all three are on record.
        assertThat(counts(ended(cityOfficer(), send(cityOfficer(), "ENTERPRISES", "", enterprises + "\n"))))
                .containsExactly(1, 0, 1, 0);
        assertThat(counts(ended(cityOfficer(), send(cityOfficer(), "GRASSROOTS_UNIONS", "", unions + "\n"))))
                .containsExactly(1, 0, 1, 0);
        assertThat(counts(ended(
                        cityOfficer(),
                        send(
                                cityOfficer(),
                                "PLANS",
                                "",
                                "application/x-ndjson",
                                (plans + "\n").getBytes(StandardCharsets.UTF_8)))))
                .containsExactly(1, 0, 1, 0);
    }

    @Test
    void plansKeepTheMeasuresMilestonesAndProgrammeThatRowsSayNothingOf() {
        ActivityBodies.dissemination(city);
        var plan = Bodies.with(
                Bodies.with(
                        Register.plan(27, 1450, LocalDate.of(2021, 1, 28)),
                        "/targets/measures",
                        List.of(Map.of("measure", "dissemination.sessions", "target", 40))),
                "/targets/milestones",
                List.of(Map.of("measure", "newMembers", "quarter", 2, "target", 700)));
        String programme = Register.post("directives", DirectiveBodies.programme(city))
                .extract()
                .path("id");
        cityOfficer()
                .body(Bodies.with(plan, "/programmeId", programme))
                .put("/v1/plans/2021/" + city)
                .then()
                .statusCode(201);
        var heading = "year,organizationCode,documentNumber,documentIssuedOn,newUnions,newMembers\n";
        var fewer = heading + "2021," + city + ",10/KH-LĐLĐ,01/06/2021,27,699\n";
        var as = heading + "2021," + city + ",11/KH-LĐLĐ,01/06/2021,,700\n";

        assertThat(counts(ended(cityOfficer(), send(cityOfficer(), "PLANS", "", fewer))))
                .containsExactly(1, 0, 0, 1);
        assertThat(counts(ended(cityOfficer(), send(cityOfficer(), "PLANS", "", as))))
                .containsExactly(1, 1, 0, 0);
        assertThat(counts(ended(cityOfficer(), send(cityOfficer(), "PLANS", "", as + "\n"))))
                .containsExactly(1, 0, 1, 0);

        cityOfficer()
                .get("/v1/plans/2021/" + city)
                .then()
                .body("revision", equalTo(2))
                .body("targets.newUnions", nullValue())
                .body("targets.newMembers", equalTo(700))
                .body("targets.measures.measure", equalTo(List.of("dissemination.sessions")))
                .body("targets.milestones.target", equalTo(List.of(700)))
                .body("programmeId", equalTo(programme));
    }

    @Test
    void whatLiesOutsideIsNotThere() {
        var district = Register.district(city);
        var own = Register.union(district);
        var decision = Register.decision("2021-04-01");
        var file = MEMBERS
                + member(own, "%012d".formatted(Register.serial()), decision)
                + member(union, "%012d".formatted(Register.serial()), decision)
                + member(UUID.randomUUID().toString(), "%012d".formatted(Register.serial()), decision);

        var sent = send(districtOfficer(district), "MEMBERS", "", file);
        var view = ended(districtOfficer(district), sent);

        assertThat(counts(view)).containsExactly(3, 1, 0, 2);
        var refused = districtOfficer(district)
                .get(sent.header("Location") + "/refused-rows")
                .jsonPath();
        assertThat(refused.<String>getList("items.collect { it.errors[0].code }"))
                .containsExactly("union.unknown", "union.unknown");
        // Another's import is not there either.
        cityOfficer().get(sent.header("Location")).then().statusCode(404);
        send(districtOfficer(district), "PLANS", "", "a,b\n").then().statusCode(403);
    }

    @Test
    void aFileThatCannotBeReadLeavesNothing() {
        var before = Database.contents();

        send(cityOfficer(), "MEMBERS", "", "Họ và tên,Lương\nAn,5\n")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("table.heading-missing"));
        send(cityOfficer(), "MEMBERS", "", "text/plain", new byte[] {'a'})
                .then()
                .statusCode(415);
        send(cityOfficer(), "MEMBERS", "", "").then().statusCode(400).body("errors[0].code", equalTo("table.empty"));

        assertThat(Database.contents()).isEqualTo(before);
    }

    @Test
    void aRepeatedCallIsGivenTheSameImport() {
        var file = MEMBERS + members(union, 1);
        var key = UUID.randomUUID().toString();

        var first = send(cityOfficer().header("Idempotency-Key", key), "MEMBERS", "", file);
        var second = send(cityOfficer().header("Idempotency-Key", key), "MEMBERS", "", file);
        var other = send(cityOfficer().header("Idempotency-Key", key), "MEMBERS", "", MEMBERS + members(union, 1));

        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        other.then().statusCode(422);
    }

    @Test
    void updatesEndWithTheImport() {
        var sent = send(cityOfficer(), "MEMBERS", "", MEMBERS + members(union, 3));

        var updates = cityOfficer()
                .accept("text/event-stream")
                .get(sent.header("Location") + "/updates")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(updates).startsWith("data:").contains("\"status\":\"COMPLETED\"");
    }

    @Test
    void templatesAreToBeHad() {
        cityOfficer()
                .get("/v1/import-templates/MEMBERS?format=CSV")
                .then()
                .statusCode(200)
                .header("Content-Disposition", "attachment; filename=\"members.csv\"");
    }

    private long head() throws SQLException {
        try (var connection = Database.connect();
                var select = connection.prepareStatement("select head from journal_stream where organization = ?")) {
            select.setString(1, city);
            try (var found = select.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        }
    }
}
