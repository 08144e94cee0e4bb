package vn.congdoan.membership.personaldata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.congdoan.membership.Refusal.refused;
import static vn.congdoan.membership.Refusal.refusedAt;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.membership.Bodies;
import vn.congdoan.membership.Register;
import vn.congdoan.membership.ServiceTest;
import vn.congdoan.membership.SignedIn;

@ServiceTest
class CorrectionTest {

    private SomeMember member = SomeMember.NOBODY;

    @BeforeEach
    void admitSomebody() {
        member = SomeMember.admitted();
    }

    private Response correct(@Nullable String ifMatch, Map<String, ?> patch) {
        var call = member.officer()
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body(patch);
        return (ifMatch == null ? call : call.header("If-Match", ifMatch)).patch(member.path());
    }

    private static Map<String, Object> patch(String field, @Nullable Object value) {
        var patch = new HashMap<String, Object>();
        patch.put(field, value);
        patch.put("reason", "Nhập sai, theo thẻ căn cước");
        return patch;
    }

    private String tag() {
        return member.officer().get(member.path()).header("ETag");
    }

    @Test
    void putsRightWhatIsGivenAndJournalsWhichFields() {
        var before = tag();
        var number = "%012d".formatted(Register.serial());

        var after = correct(before, Map.of("fullName", "Trần Thị Đúng", "citizenId", number, "reason", "theo thẻ"))
                .then()
                .statusCode(200)
                .body("fullName", equalTo("Trần Thị Đúng"))
                .body("citizenId", equalTo("*********" + number.substring(9)))
                .body("dateOfBirth", equalTo("1995-08-17"))
                .extract();

        assertThat(after.header("ETag")).isNotEqualTo(before).isEqualTo(tag());
        assertThat(member.journaled("MemberCorrected")).singleElement().satisfies(payload -> assertThat(payload)
                .contains(entry("fields", List.of("FULL_NAME", "CITIZEN_ID")))
                .hasSize(5));
        assertThat(member.accesses()).anySatisfy(access -> assertThat(access)
                .contains(entry("kind", "CORRECTION"), entry("reason", "theo thẻ")));
        // The number that it had is free, the one that it has is not.
        SomeMember.admittedTo(member.union(), member.district(), member.citizenId());
        refused(ProblemType.ALREADY_A_MEMBER, () -> SignedIn.cityOfficer()
                .body(Bodies.with(Register.admission(), "/citizenId", number))
                .post("/v1/grassroots-unions/" + member.union() + "/members"));
    }

    @Test
    void needsTheVersionThatIsThere() {
        refused(ProblemType.PRECONDITION_REQUIRED, () -> correct(null, patch("gender", "MALE")));
        refused(ProblemType.PRECONDITION_FAILED, () -> correct("\"old\"", patch("gender", "MALE")));
    }

    @Test
    void givesNobodyTheNumberOfAnotherActiveMember() {
        var other = SomeMember.admittedTo(member.union(), member.district(), "%012d".formatted(Register.serial()));
        var tag = tag();

        refused(ProblemType.ALREADY_A_MEMBER, () -> correct(tag, patch("citizenId", other.citizenId())))
                .body("errors.pointer", contains("/citizenId"));
    }

    @Test
    void refusesWhatCantBe() {
        var tag = tag();
        refusedAt("/fullName", "required", () -> correct(tag, patch("fullName", null)));
        refusedAt("/citizenId", "citizen-number.format", () -> correct(tag, patch("citizenId", "12")));
        refusedAt("/dateOfBirth", "date-of-birth.too-young", () -> correct(tag, patch("dateOfBirth", "2020-01-01")));
        refusedAt("/admittedOn", "unknown-field", () -> correct(tag, patch("admittedOn", "2021-04-02")));
        refusedAt("", "correction.empty", () -> correct(tag, Map.of("reason", "x")));
        refusedAt("/reason", "required", () -> correct(tag, Map.of("gender", "MALE")));
        refused(ProblemType.UNSUPPORTED_MEDIA_TYPE, () -> member.officer()
                .header("If-Match", tag)
                .body(patch("gender", "MALE"))
                .patch(member.path()));
    }

    @Test
    void journalsNothingWhereNothingWasWrong() {
        correct(tag(), patch("gender", "FEMALE")).then().statusCode(200).header("Journal-Position", nullValue());

        assertThat(member.journaled("MemberCorrected")).isEmpty();
    }
}
