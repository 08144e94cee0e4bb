package vn.congdoan.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An organization's progress against its plan of a year, as the report answers it.
 *
 * @param organization name of the organization
 */
record Progress(String organization, Measure newUnions, Measure newMembers) {

    /**
     * One target and how far it is.
     *
     * @param target absent without a plan
     * @param percent two decimals; absent without a target
     * @param remaining absent without a target
     * @param status {@code NO_PLAN}, {@code IN_PROGRESS}, {@code REACHED} or {@code EXCEEDED}
     * @param reachedOn absent before it is reached
     */
    record Measure(
            @Nullable Long target,
            long actual,
            @Nullable BigDecimal percent,
            @Nullable Long remaining,
            String status,
            @Nullable LocalDate reachedOn) {

        private static Measure of(JsonNode measure) {
            return new Measure(
                    number(measure.path("target")),
                    measure.path("actual").asLong(),
                    measure.path("percent").isNumber()
                            ? new BigDecimal(measure.path("percent").asText())
                            : null,
                    number(measure.path("remaining")),
                    measure.path("status").asText(),
                    measure.path("reachedOn").isTextual()
                            ? LocalDate.parse(measure.path("reachedOn").asText())
                            : null);
        }

        private static @Nullable Long number(JsonNode node) {
            return node.isNumber() ? node.longValue() : null;
        }
    }

    static Progress of(JsonNode body) {
        return new Progress(
                body.path("organization").path("name").asText(),
                Measure.of(body.path("newUnions")),
                Measure.of(body.path("newMembers")));
    }
}
