package vn.congdoan.membership.audit;

import static java.util.Objects.requireNonNull;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.congdoan.membership.Refusal.refusedFor;
import static vn.congdoan.membership.SignedIn.cityOfficer;
import static vn.congdoan.membership.SignedIn.operator;

import io.restassured.response.ValidatableResponse;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congdoan.membership.ActivityBodies;
import vn.congdoan.membership.Bodies;
import vn.congdoan.membership.DirectiveBodies;
import vn.congdoan.membership.EnterpriseBodies;
import vn.congdoan.membership.EvaluationBodies;
import vn.congdoan.membership.Register;
import vn.congdoan.membership.ServiceTest;
import vn.congdoan.membership.ShapeBodies;

/** The lines are written out by hand here, and hashed and added up by this test's own means. */
@ServiceTest
class JournalDigestTest {

    @Test
    void digestsFoundingsAdmissionsDeparturesAndDissolutions() throws NoSuchAlgorithmException {
        var city = Register.city();
        var enterprise = Register.enterprise(city);
        var founding = Register.founding(city, enterprise);
        String union = Register.post("grassroots-unions", founding).extract().path("id");
        var batch = Register.batch(2);
        List<String> members = Register.post("grassroots-unions/" + union + "/admissions", batch)
                .extract()
                .path("members.id");
        for (var member : members) {
            Register.post("members/" + member + "/departures", Map.of("on", "2021-12-31", "reason", "RETIRED"));
        }
        var dissolution = Register.decision("2022-01-30");
        cityOfficer()
                .body(Map.of("on", "2022-01-31", "decision", dissolution))
                .post("/v1/grassroots-unions/" + union + "/dissolution")
                .then()
                .statusCode(200);

        var admitted = union + "|2021-04-02|" + number(batch, "decision") + "|2021-04-01|NON_STATE|FROM_ABOVE|";
        var left = union + "|2021-12-31|||NON_STATE|FROM_ABOVE|";
        var lines = List.of(
                city + "|1|ORGANIZATION|LĐLĐ thành phố " + city + "|CITY|",
                city + "|2|ENTERPRISE|" + enterprise + "|ENTERPRISE|NON_STATE|180|" + Register.today(),
                city + "|3|UNIONS_FOUNDED|" + union + "|2021-01-15|" + number(founding, "decision")
                        + "|2021-01-14|NON_STATE|FROM_ABOVE|",
                city + "|3|EMPLOYER|" + union + "|" + enterprise,
                city + "|4|MEMBERS_ADMITTED|" + admitted,
                city + "|5|MEMBERS_ADMITTED|" + admitted,
                city + "|6|MEMBERS_LEFT|" + left,
                city + "|7|MEMBERS_LEFT|" + left,
                city + "|8|UNIONS_DISSOLVED|" + union + "|2022-01-31|" + dissolution.get("number")
                        + "|2022-01-30|NON_STATE|FROM_ABOVE|");
        digest(city, "")
                .body("organization", equalTo(city))
                .body("head", equalTo(8))
                .body("to", equalTo(8))
                .body("hash", equalTo(hash(city, 8)))
                .body(
                        "counts",
                        equalTo(Map.of(
                                "ORGANIZATION", 1,
                                "ENTERPRISE", 1,
                                "EMPLOYER", 1,
                                "UNIONS_FOUNDED", 1,
                                "MEMBERS_ADMITTED", 2,
                                "MEMBERS_LEFT", 2,
                                "UNIONS_DISSOLVED", 1)))
                .body("digest", equalTo(sum(lines)));
        digest(city, "&to=5")
                .body("head", equalTo(8))
                .body("to", equalTo(5))
                .body("hash", equalTo(hash(city, 5)))
                .body("counts.MEMBERS_ADMITTED", equalTo(2))
                .body("counts.MEMBERS_LEFT", nullValue())
                .body("digest", equalTo(sum(lines.subList(0, 6))));
        digest(city, "&to=0")
                .body("hash", equalTo("0".repeat(64)))
                .body("counts.size()", equalTo(0))
                .body("digest", equalTo("0".repeat(64)));
    }

    @Test
    void digestsWhatIsFoundOutAboutEnterprises() throws NoSuchAlgorithmException {
        var city = Register.city();
        var enterprise = Register.enterprise(city);
        var before = digest(city, "").extract().<String>path("digest");

        Register.post(
                "enterprises/" + enterprise + "/surveys",
                Bodies.with(EnterpriseBodies.survey("2021-03-15", 42), "/seasonal", 10));
        Register.post("enterprises/" + enterprise + "/approaches", Map.of("on", "2021-03-22", "outcome", "AGREED"));

        digest(city, "")
                .body("counts.SURVEY", equalTo(1))
                .body("counts.APPROACH", equalTo(1))
                .body(
                        "digest",
                        equalTo(plus(
                                before,
                                city + "|3|SURVEY|" + enterprise + "|2021-03-15|42||10||WILLING|PRIORITY",
                                city + "|4|APPROACH|" + enterprise + "|2021-03-22|AGREED")));
    }

    @Test
    void digestsATransferWithinAnOrganizationOnceForEachEnd() throws NoSuchAlgorithmException {
        var city = Register.city();
        var from = Register.union(city);
        var to = Register.union(city);
        var member = Register.member(from);
        var transfer = Register.transfer(to, "2022-09-01");

        var before = digest(city, "").extract().<String>path("digest");
        Register.post("members/" + member + "/transfers", transfer);

        var decision = number(transfer, "decision") + "|2022-09-01|NON_STATE|FROM_ABOVE|" + city;
        digest(city, "")
                .body("head", equalTo(7))
                .body("counts.MEMBERS_TRANSFERRED_OUT", equalTo(1))
                .body("counts.MEMBERS_TRANSFERRED_IN", equalTo(1))
                .body(
                        "digest",
                        equalTo(plus(
                                before,
                                city + "|7|MEMBERS_TRANSFERRED_OUT|" + from + "|2022-09-01|" + decision,
                                city + "|7|MEMBERS_TRANSFERRED_IN|" + to + "|2022-09-01|" + decision)));
    }

    @Test
    void digestsATransferBetweenOrganizationsAtEachOfThem() throws NoSuchAlgorithmException {
        var city = Register.city();
        var left = Register.district(city);
        var joined = Register.district(city);
        var from = Register.union(left);
        var to = Register.union(joined);
        var member = Register.member(from);
        var leftBefore = digest(left, "").extract().<String>path("digest");
        var joinedBefore = digest(joined, "").extract().<String>path("digest");

        var transfer = Register.transfer(to, "2022-09-01");
        Register.post("members/" + member + "/transfers", transfer);

        var decision = "|2022-09-01|" + number(transfer, "decision") + "|2022-09-01|NON_STATE|FROM_ABOVE|";
        digest(left, "")
                .body("counts.MEMBERS_TRANSFERRED_OUT", equalTo(1))
                .body("counts.MEMBERS_TRANSFERRED_IN", nullValue())
                .body(
                        "digest",
                        equalTo(plus(leftBefore, left + "|5|MEMBERS_TRANSFERRED_OUT|" + from + decision + joined)));
        digest(joined, "")
                .body("counts.MEMBERS_TRANSFERRED_IN", equalTo(1))
                .body("counts.MEMBERS_TRANSFERRED_OUT", nullValue())
                .body(
                        "digest",
                        equalTo(plus(joinedBefore, joined + "|4|MEMBERS_TRANSFERRED_IN|" + to + decision + left)));
    }

    @Test
    void digestsEveryRevisionOfAPlan() throws NoSuchAlgorithmException {
        var city = Register.city();
        var district = Register.district(city);
        var assigned = Register.plan(27, 1450, LocalDate.of(2021, 1, 29));
        var revised = Register.plan(null, 1500, LocalDate.of(2021, 6, 1));
        var path = "/v1/plans/2021/" + district;
        cityOfficer().body(assigned).put(path).then().statusCode(201);
        var tag = cityOfficer().get(path).header("ETag");
        cityOfficer().header("If-Match", tag).body(revised).put(path).then().statusCode(200);

        digest(district, "")
                .body("counts.PLAN", equalTo(2))
                .body(
                        "digest",
                        equalTo(sum(List.of(
                                district + "|1|ORGANIZATION|LĐLĐ quận " + district + "|DISTRICT|" + city,
                                district + "|3|PLAN|2021|2|" + number(revised, "document") + "|2021-06-01||1500",
                                district + "|2|PLAN|2021|1|" + number(assigned, "document") + "|2021-01-29|27|1450"))));
    }

    @Test
    void digestsKindsOfActivitiesAndTheTargetsOfTheirMeasures() throws NoSuchAlgorithmException {
        var city = Register.city();
        ActivityBodies.dissemination(city);
        var plan = Bodies.with(
                Bodies.with(
                        Register.plan(27, 1450, LocalDate.of(2021, 1, 29)),
                        "/targets/measures",
                        List.of(
                                Map.of("measure", "dissemination.sessions", "target", 40),
                                Map.of("measure", "dissemination.participants", "target", 4000))),
                "/targets/milestones",
                List.of(Map.of("measure", "newMembers", "quarter", 2, "target", 725)));
        cityOfficer().body(plan).put("/v1/plans/2021/" + city).then().statusCode(201);

        digest(city, "")
                .body("counts.ACTIVITY_KIND", equalTo(1))
                .body("counts.PLAN", equalTo(1))
                .body(
                        "digest",
                        equalTo(sum(List.of(
                                city + "|1|ORGANIZATION|LĐLĐ thành phố " + city + "|CITY|",
                                city + "|2|ACTIVITY_KIND|dissemination|1|Tuyên truyền, quán triệt"
                                        + "|participants:PERSON:Số người tham gia"
                                        + ",population:PERSON:Số đoàn viên, người lao động"
                                        + ",sessions:SESSION:Số cuộc"
                                        + "|coverage:participants/population:Tỷ lệ bao phủ",
                                city + "|3|PLAN|2021|1|" + number(plan, "document") + "|2021-01-29|27|1450"
                                        + "|dissemination.participants=4000,dissemination.sessions=40"
                                        + "|newMembers@2=725"))));
    }

    @Test
    void digestsWhatAnActivityHadAndThatItWasTakenBack() throws NoSuchAlgorithmException {
        var city = Register.city();
        ActivityBodies.dissemination(city);
        var district = Register.district(city);
        var union = Register.union(district);
        var before = digest(district, "").extract().<String>path("digest");
        var document = Register.decision("2021-09-30");
        String ofUnion = Register.post(
                        "activities", Bodies.with(ActivityBodies.activityOfUnion(union), "/document", document))
                .extract()
                .path("id");
        String ofDistrict = Register.post(
                        "activities", Bodies.with(ActivityBodies.activityOf(district), "/schoolYear", "2021-2022"))
                .extract()
                .path("id");
        cityOfficer()
                .body(Map.of("reason", "Ghi trùng"))
                .post("/v1/activities/" + ofUnion + "/withdrawal")
                .then()
                .statusCode(200);

        var heldByUnion =
                "|" + ofUnion + "|" + union + "|2021-10-12||" + document.get("number") + "|2021-09-30|NON_STATE|";
        var heldByDistrict = "|" + ofDistrict + "||2021-10-12|2021||||";
        digest(district, "")
                .body("counts.ACTIVITY", equalTo(6))
                .body(
                        "digest",
                        equalTo(plus(
                                before,
                                district + "|4|ACTIVITY|dissemination.sessions" + heldByUnion + "1",
                                district + "|4|ACTIVITY|dissemination.participants" + heldByUnion + "120",
                                district + "|5|ACTIVITY|dissemination.sessions" + heldByDistrict + "1",
                                district + "|5|ACTIVITY|dissemination.participants" + heldByDistrict + "120",
                                district + "|6|ACTIVITY|dissemination.sessions" + heldByUnion + "-1",
                                district + "|6|ACTIVITY|dissemination.participants" + heldByUnion + "-120")));
    }

    @Test
    void digestsScalesAndEvaluationsByTheLevelAbove() throws NoSuchAlgorithmException {
        var city = Register.city();
        var district = Register.district(city);
        EvaluationBodies.scales(city);
        var union = Register.union(district);
        var path = "/v1/evaluations/2021/grassroots-unions/" + union;
        var itself = cityOfficer()
                .body(EvaluationBodies.selfEvaluation("grassroots", 50, 30))
                .put(path);
        String evaluation = itself.path("id");
        cityOfficer()
                .header("If-Match", itself.header("ETag"))
                .body(EvaluationBodies.evaluation("grassroots", 48.5, 30))
                .put(path)
                .then()
                .statusCode(200);

        var classes = "|strong:true:Vững mạnh,fair:true:Khá,average:false:Trung bình,weak:false:Yếu kém";
        digest(city, "")
                .body("counts.EVALUATION_SCALE", equalTo(2))
                .body(
                        "digest",
                        equalTo(sum(List.of(
                                city + "|1|ORGANIZATION|LĐLĐ thành phố " + city + "|CITY|",
                                city + "|2|EVALUATION_SCALE|grassroots|1|1|Thang điểm công đoàn cơ sở|GRASSROOTS"
                                        + classes,
                                city + "|3|EVALUATION_SCALE|upper-level|1|1|Thang điểm công đoàn cơ sở|UPPER_LEVEL"
                                        + classes))));
        // Position 2 is the enterprise, 3 the union's founding, 4 its self-evaluation.
        digest(district, "").body("counts.EVALUATION", equalTo(1)).body("counts.size()", equalTo(5));
        var before = digest(district, "&to=4").extract().<String>path("digest");
        digest(district, "")
                .body(
                        "digest",
                        equalTo(
                                plus(
                                        before,
                                        district + "|5|EVALUATION|" + evaluation + "|2|" + union
                                                + "|GRASSROOTS|NON_STATE|ENTERPRISE|UNION|2021|grassroots|1|7850|fair|true|2022-01-15")));
    }

    @Test
    void digestsDirectivesTheirEndsAndWhatNamesThem() throws NoSuchAlgorithmException {
        var city = Register.city();
        ActivityBodies.dissemination(city);
        var before = digest(city, "").extract().<String>path("digest");
        var programme = DirectiveBodies.programme(city);
        String id = Register.post("directives", programme).extract().path("id");
        var guidance = Bodies.with(
                Bodies.with(DirectiveBodies.directive(city), "/implementedIds", List.of(id)),
                "/partners",
                List.of("Sở Giáo dục và Đào tạo"));
        String implementing = Register.post("directives", guidance).extract().path("id");
        cityOfficer()
                .body(Map.of("on", "2022-06-30"))
                .post("/v1/directives/" + implementing + "/end")
                .then()
                .statusCode(200);
        var plan = Bodies.with(Register.plan(27, 1450, LocalDate.of(2021, 1, 29)), "/programmeId", id);
        cityOfficer().body(plan).put("/v1/plans/2021/" + city).then().statusCode(201);
        String activity = Register.post(
                        "activities", Bodies.with(ActivityBodies.activityOf(city), "/directiveId", implementing))
                .extract()
                .path("id");

        digest(city, "")
                .body("counts.DIRECTIVE", equalTo(2))
                .body("counts.DIRECTIVE_END", equalTo(1))
                .body(
                        "digest",
                        equalTo(plus(
                                before,
                                city + "|3|DIRECTIVE|" + id + "|PROGRAMME|" + number(programme, "document")
                                        + "|2018-03-01|" + programme.get("title")
                                        + "|2018-03-01|2023-12-31|2018|2023||0|3000|200000|",
                                city + "|4|DIRECTIVE|" + implementing + "|DIRECTIVE|" + number(guidance, "document")
                                        + "|2021-07-01|" + guidance.get("title") + "|2021-07-01||||" + id + "|1|||",
                                city + "|5|DIRECTIVE_END|" + implementing + "|2022-06-30||",
                                city + "|6|PLAN|2021|1|" + number(plan, "document") + "|2021-01-29|27|1450|||" + id,
                                city + "|7|ACTIVITY|dissemination.sessions|" + activity + "||2021-10-12|||||1|"
                                        + implementing,
                                city + "|7|ACTIVITY|dissemination.participants|" + activity + "||2021-10-12|||||120|"
                                        + implementing)));
    }

    @Test
    void digestsSectionsTheirEndsAndCommittees() throws NoSuchAlgorithmException {
        var city = Register.city();
        String district = Register.post(
                        "organizations", Bodies.with(Register.newDistrict(city), "/establishedOn", "2017-01-01"))
                .extract()
                .path("code");
        var union = Register.union(district);
        String section = Register.post("grassroots-unions/" + union + "/sections", ShapeBodies.section())
                .extract()
                .path("id");
        String group = Register.post("grassroots-unions/" + union + "/sections", ShapeBodies.group(section))
                .extract()
                .path("id");
        var decision = Register.decision("2022-06-28");
        cityOfficer()
                .body(Map.of("on", "2022-06-30", "decision", decision))
                .post("/v1/sections/" + group + "/dissolution")
                .then()
                .statusCode(200);
        var elected = ShapeBodies.committee("2021-09-15");
        String committee = Register.post("grassroots-unions/" + union + "/committees", elected)
                .extract()
                .path("id");
        var own = ShapeBodies.provisionalCommittee("2018-03-01");
        String committeeOfDistrict = Register.post("organizations/" + district + "/committees", own)
                .extract()
                .path("id");

        // Position 2 is the enterprise, 3 the union's founding.
        digest(district, "&to=1")
                .body(
                        "digest",
                        equalTo(sum(List.of(district + "|1|ORGANIZATION|LĐLĐ quận " + district + "|DISTRICT|" + city
                                + "|2017-01-01"))));
        var before = digest(district, "&to=3").extract().<String>path("digest");
        digest(district, "")
                .body("counts.SECTION", equalTo(2))
                .body("counts.SECTION_END", equalTo(1))
                .body("counts.COMMITTEE", equalTo(2))
                .body(
                        "digest",
                        equalTo(plus(
                                before,
                                district + "|4|SECTION|" + section + "|" + union + "|SECTION||2021-05-04||",
                                district + "|5|SECTION|" + group + "|" + union + "|GROUP|" + section + "|2021-05-04||",
                                district + "|6|SECTION_END|" + group + "|" + union + "|GROUP|2022-06-30|"
                                        + decision.get("number") + "|2022-06-28",
                                district + "|7|COMMITTEE|" + committee + "|" + union + "|ELECTED|2018|2023|2021-09-15|"
                                        + number(elected, "decision") + "|2021-09-15|3|1",
                                district + "|8|COMMITTEE|" + committeeOfDistrict + "||PROVISIONAL|||2018-03-01|"
                                        + number(own, "decision") + "|2018-03-01|3|1")));
    }

    @ParameterizedTest
    @CsvSource({
        "organization=NOWHERE, organization, organization.unknown",
        "to=1, organization, required",
        "organization=%s&to=2, to, max",
        "organization=%s&to=-1, to, min",
        "organization=%s&to=x, to, integer",
        "organization=%s&from=1, from, unknown-parameter"
    })
    void refusesAWrongParameter(String query, String parameter, String code) {
        var city = Register.city();

        refusedFor(parameter, code, () -> operator().get("/v1/journal/digests?" + query.formatted(city)));
    }

    private static ValidatableResponse digest(String organization, String query) {
        return operator()
                .get("/v1/journal/digests?organization=" + organization + query)
                .then()
                .statusCode(200);
    }

    private static String hash(String organization, long position) {
        return operator()
                .get("/v1/journal?limit=1&organization=" + organization + "&from=" + position)
                .path("items[0].hash");
    }

    private static String number(Map<String, Object> fact, String document) {
        return String.valueOf(((Map<?, ?>) requireNonNull(fact.get(document))).get("number"));
    }

    private static String sum(List<String> lines) throws NoSuchAlgorithmException {
        return plus("0", lines.toArray(String[]::new));
    }

    private static String plus(String digest, String... lines) throws NoSuchAlgorithmException {
        var sum = new BigInteger(digest, 16);
        for (var line : lines) {
            var hash = MessageDigest.getInstance("SHA-256").digest(line.getBytes(StandardCharsets.UTF_8));
            sum = sum.add(new BigInteger(1, hash));
        }
        return "%064x".formatted(sum.mod(BigInteger.TWO.pow(256)));
    }
}
