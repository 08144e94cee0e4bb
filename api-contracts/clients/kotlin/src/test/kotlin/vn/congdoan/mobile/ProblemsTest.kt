package vn.congdoan.mobile

import kotlinx.serialization.json.jsonPrimitive
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.ValueSource
import vn.congdoan.mobile.infrastructure.ClientError
import vn.congdoan.mobile.infrastructure.ClientException
import vn.congdoan.mobile.infrastructure.Serializer
import vn.congdoan.mobile.infrastructure.ServerError
import vn.congdoan.mobile.infrastructure.ServerException
import vn.congdoan.mobile.membership.Enterprise
import vn.congdoan.mobile.membership.EnterpriseKind
import vn.congdoan.mobile.membership.JournalRow
import vn.congdoan.mobile.membership.NewEnterprise
import vn.congdoan.mobile.membership.Sector
import java.io.IOException
import java.time.LocalDate

class ProblemsTest {

    @Test
    fun `a problem has a type to switch on and pointers to what is wrong`() {
        val problem = refused(
            """
            {"type": "urn:congdoan:problem:invalid-request", "title": "Dữ liệu chưa hợp lệ", "status": 400,
             "detail": "Có 1 chỗ cần sửa.", "instance": "/v1/members",
             "errors": [{"pointer": "/members/3/citizenId", "code": "citizen-number.format", "detail": "…"}]}
            """,
        ).problem

        assertThat(problem?.type).isEqualTo(ProblemType.INVALID_REQUEST)
        assertThat(problem?.title).isEqualTo("Dữ liệu chưa hợp lệ")
        assertThat(problem?.errors?.map { it.pointer }).containsExactly("/members/3/citizenId")
    }

    @Test
    fun `a failure of the server is told the same way`() {
        val body = """{"type": "urn:congdoan:problem:unavailable", "title": "…", "status": 503, "detail": "…"}"""

        val problem = ServerException("failed", 503, ServerError<Unit>(body = body)).problem

        assertThat(problem?.type).isEqualTo(ProblemType.UNAVAILABLE)
    }

    @Test
    fun `a problem of a later release is read as unknown`() {
        val problem = refused(
            """{"type": "urn:congdoan:problem:of-tomorrow", "title": "…", "status": 409, "detail": "…", "new": true}""",
        ).problem

        assertThat(problem?.type).isEqualTo(ProblemType.UNKNOWN)
        assertThat(problem?.status).isEqualTo(409)
    }

    @ParameterizedTest
    @ValueSource(strings = ["", "<html>Bad gateway</html>", "null", "{}", "[]"])
    fun `what is no problem is none`(body: String) {
        assertThat(refused(body).problem).isNull()
    }

    @Test
    fun `a call without an answer has none`() {
        assertThat(IOException("refused").problem).isNull()
    }

    @Test
    fun `a value of a later release is read as unknown`() {
        val enterprise = Serializer.kotlinxSerializationJson.decodeFromString<Enterprise>(
            """
            {"id": "019aa7c5-7d2e-7c3a-9d0e-2f1f6b0c4a11", "taxCode": "0100109106", "name": "Kim Lâm",
             "kind": "GUILD", "sector": "FDI", "headcount": 3, "organizationCode": "HN"}
            """,
        )

        assertThat(enterprise.kind).isEqualTo(EnterpriseKind.UNKNOWN)
    }

    @Test
    fun `an event of the journal is read as the object that it is`() {
        val row = Serializer.kotlinxSerializationJson.decodeFromString<JournalRow>(
            """
            {"organization": "HN", "position": 1, "eventId": "019aa7c9-4e8d-7a15-8c3f-1b7d5e2a9f60", "type": "…",
             "payload": {"code": "HN"}, "occurredOn": "2021-04-02", "recordedAt": "2021-04-05T02:15:30.123456Z",
             "recordedBy": "officer-7", "hash": "9f86"}
            """,
        )

        assertThat(row.payload["code"]?.jsonPrimitive?.content).isEqualTo("HN")
        assertThat(row.occurredOn).isEqualTo(LocalDate.of(2021, 4, 2))
    }

    @Test
    fun `what is left out is not sent`() {
        val enterprise = NewEnterprise(
            taxCode = "0100109106",
            name = "Kim Lâm",
            kind = EnterpriseKind.SCHOOL,
            sector = Sector.STATE,
            headcount = 3,
            organizationCode = "HN",
        )

        assertThat(Serializer.kotlinxSerializationJson.encodeToString(enterprise)).doesNotContain("address")
    }

    private fun refused(body: String) = ClientException("refused", 400, ClientError<Unit>(body = body))
}
