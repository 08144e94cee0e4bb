package vn.congdoan.membership.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.congdoan.membership.Bodies.with;
import static vn.congdoan.membership.Refusal.refused;
import static vn.congdoan.membership.Refusal.refusedFor;
import static vn.congdoan.membership.SignedIn.cityOfficer;
import static vn.congdoan.membership.SignedIn.cityOfficerOf;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.membership.Database;
import vn.congdoan.membership.Race;
import vn.congdoan.membership.Register;
import vn.congdoan.membership.ServiceTest;

@ServiceTest
class IdempotencyTest {

    private final String key = UUID.randomUUID().toString();

    @Test
    void givesARepeatedCallTheAnswerOfTheFirstAndDoesNothing() {
        var city = Register.city();
        var union = Register.union(city);
        var batch = Register.batch(3);
        var first = post(key, "/grassroots-unions/" + union + "/admissions", batch);
        var recorded = Database.contents();

        var second = post(key, "/grassroots-unions/" + union + "/admissions", batch);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertSameAnswer(second, first);
        assertThat(Database.contents()).isEqualTo(recorded);
    }

    @Test
    void givesTheLocationOfTheFirstCallAgain() {
        var enterprise = Register.newEnterprise(Register.city());

        var first = post(key, "/enterprises", enterprise);
        var second = post(key, "/enterprises", enterprise);

        assertThat(first.header("Location")).contains("/v1/enterprises/");
        assertSameAnswer(second, first);
    }

    @Test
    void givesAChangeInPlaceItsAnswerAgain() {
        var union = Register.union(Register.city());
        var dissolution = Map.of("on", "2023-06-30", "decision", Register.decision("2023-06-30"));

        var first = post(key, "/grassroots-unions/" + union + "/dissolution", dissolution);
        var second = post(key, "/grassroots-unions/" + union + "/dissolution", dissolution);

        assertThat(first.statusCode()).isEqualTo(200);
        assertSameAnswer(second, first);
    }

    private static void assertSameAnswer(Response answer, Response first) {
        assertThat(answer.statusCode()).isEqualTo(first.statusCode());
        assertThat(answer.asString()).isEqualTo(first.asString());
        for (var header : List.of("Content-Type", "Location", "Journal-Position")) {
            assertThat(answer.header(header)).as(header).isEqualTo(first.header(header));
        }
    }

    @Test
    void takesTheSameRequestInAnotherLayoutForTheSame() {
        var city = Register.city();
        var union = Register.union(city);
        var person = Register.admission();
        var first = post(key, "/grassroots-unions/" + union + "/members", person);

        var second =
                post(key, "/grassroots-unions/" + union + "/members", with(person, "/fullName", "  Nguyễn Thị Bình  "));

        assertSameAnswer(second, first);
    }

    @Test
    void refusesAnotherRequestUnderTheSameKey() {
        var city = Register.city();
        var union = Register.union(city);
        var batch = Register.batch(2);
        assertThat(post(key, "/grassroots-unions/" + union + "/admissions", batch)
                        .statusCode())
                .isEqualTo(201);
        var other = Register.union(city);

        refused(
                ProblemType.IDEMPOTENCY_KEY_REUSED,
                () -> post(
                        key, "/grassroots-unions/" + union + "/admissions", with(batch, "/admittedOn", "2021-04-03")));
        refused(
                ProblemType.IDEMPOTENCY_KEY_REUSED,
                () -> post(key, "/grassroots-unions/" + other + "/admissions", batch));
        refused(ProblemType.IDEMPOTENCY_KEY_REUSED, () -> post(key, "/enterprises", Register.newEnterprise(city)));
        // What can't be read of it makes it another request too.
        refused(
                ProblemType.IDEMPOTENCY_KEY_REUSED,
                () -> post(key, "/grassroots-unions/" + union + "/admissions", with(batch, "/note", "x")));
    }

    @Test
    void doesNotKeepARefusal() {
        var city = Register.city();
        var enterprise = Register.newEnterprise(city);
        refused(ProblemType.INVALID_REQUEST, () -> post(key, "/enterprises", with(enterprise, "/name", "")));
        refused(
                ProblemType.INVALID_REQUEST,
                () -> post(key, "/enterprises", with(enterprise, "/organizationCode", "NOWHERE")));

        assertThat(post(key, "/enterprises", enterprise).statusCode()).isEqualTo(201);
    }

    @Test
    void isEachCallersOwn() {
        var city = Register.city();
        var mine = Register.newEnterprise(city);
        var theirs = Register.newEnterprise(city);

        assertThat(post(key, "/enterprises", mine).statusCode()).isEqualTo(201);
        cityOfficerOf(city)
                .header("Idempotency-Key", key)
                .body(theirs)
                .post("/v1/enterprises")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue());
    }

    @Test
    void isDoneOnceHoweverManyRepeatItAtOnce() throws InterruptedException {
        var city = Register.city();
        var union = Register.union(city);
        var batch = Register.batch(20);

        var answers = Race.between(20, caller -> post(key, "/grassroots-unions/" + union + "/admissions", batch));

        assertThat(answers).extracting(Response::statusCode).containsOnly(201, 409);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 409).allSatisfy(answer -> {
            assertThat(answer.<String>path("type"))
                    .isEqualTo(ProblemType.REQUEST_IN_FLIGHT.uri().toString());
            assertThat(answer.header("Retry-After")).isEqualTo("1");
        });
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 201)
                .extracting(Response::asString)
                .containsOnly(post(key, "/grassroots-unions/" + union + "/admissions", batch)
                        .asString());
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 201 && answer.header("Idempotency-Replayed") == null)
                .hasSize(1);
        cityOfficer().get("/v1/members?organization=" + city).then().body("items", hasSize(20));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "clé"})
    void refusesAKeyThatIsNotPrintableAscii(String bad) {
        var enterprise = Register.newEnterprise(Register.city());

        refusedFor("Idempotency-Key", "header", () -> post(bad, "/enterprises", enterprise));
    }

    @Test
    void refusesAKeyOverItsLimit() {
        var city = Register.city();

        assertThat(post(key + "k".repeat(255 - key.length()), "/enterprises", Register.newEnterprise(city))
                        .statusCode())
                .isEqualTo(201);
        refusedFor(
                "Idempotency-Key", "header", () -> post("k".repeat(256), "/enterprises", Register.newEnterprise(city)));
    }

    private static Response post(String key, String path, Object body) {
        return cityOfficer().header("Idempotency-Key", key).body(body).post("/v1" + path);
    }
}
