package vn.congdoan.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.congdoan.contracts.event.ContractFiles.Sample;
import vn.congdoan.contracts.vocabulary.FoundingMethod;

/** In whose streams an event stands. */
class EventStreamsTest {

    /** Where an event names them. */
    private static final List<String> POINTERS = List.of(
            "/code",
            "/organizationCode",
            "/from/organizationCode",
            "/to/organizationCode",
            "/fromOrganizationCode",
            "/toOrganizationCode");

    static Stream<Sample> samples() {
        return ContractFiles.samples();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void areThoseOfTheOrganizationsThatItNames(Sample sample) throws IOException {
        List<String> named = POINTERS.stream()
                .map(pointer -> sample.json().at(pointer))
                .filter(code -> !code.isMissingNode())
                .map(JsonNode::asText)
                .toList();
        byte[] json = sample.json().toString().getBytes(StandardCharsets.UTF_8);

        assertThat(EventJson.read(sample.type(), json).organizations())
                .isNotEmpty()
                .isEqualTo(named);
    }

    @Test
    void isOneWhereBothEndsOfATransferAreInIt() {
        MemberTransferred.Side side =
                new MemberTransferred.Side(UUID.randomUUID(), "HN-CAUGIAY", null, FoundingMethod.FROM_ABOVE);
        LocalDate on = LocalDate.of(2021, 4, 4);
        MemberTransferred transferred =
                new MemberTransferred(UUID.randomUUID(), side, side, on, new DocumentReference("123/QĐ-LĐLĐ", on));

        assertThat(transferred.organizations()).containsExactly("HN-CAUGIAY");
    }
}
