package vn.congdoan.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemsTest {

    @Test
    void aProblemHasATypeToSwitchOnAndPointersToWhatIsWrong() {
        // when
        Optional<Problem> problem = Problems.of(answer("""
                {"type": "urn:congdoan:problem:invalid-request", "title": "Dữ liệu chưa hợp lệ", "status": 400,
                 "detail": "Có 1 chỗ cần sửa.", "instance": "/v1/members",
                 "errors": [{"pointer": "/members/3/citizenId", "code": "citizen-number.format", "detail": "…"}]}
                """));

        // then
        assertThat(problem).hasValueSatisfying(read -> {
            assertThat(read.getType()).isEqualTo(ProblemType.INVALID_REQUEST);
            assertThat(read.getTitle()).isEqualTo("Dữ liệu chưa hợp lệ");
            assertThat(read.getErrors()).extracting(FieldError::getPointer).containsExactly("/members/3/citizenId");
        });
    }

    @Test
    void aProblemOfALaterReleaseIsReadAsUnknown() {
        // when
        Optional<Problem> problem = Problems.of(answer("""
                {"type": "urn:congdoan:problem:of-tomorrow", "title": "…", "status": 409, "detail": "…", "new": true}
                """));

        // then
        assertThat(problem).hasValueSatisfying(read -> {
            assertThat(read.getType()).isEqualTo(ProblemType.UNKNOWN);
            assertThat(read.getStatus()).isEqualTo(409);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>Bad gateway</html>", "null", "{}", "[]"})
    void whatIsNoProblemIsNone(String body) {
        assertThat(Problems.of(answer(body))).isEmpty();
    }

    @Test
    void aCallWithoutAnAnswerHasNone() {
        assertThat(Problems.of(new ApiException(new java.net.ConnectException("refused"))))
                .isEmpty();
    }

    private static ApiException answer(String body) {
        return new ApiException(400, "refused", HttpHeaders.of(Map.of(), (name, value) -> true), body);
    }
}
