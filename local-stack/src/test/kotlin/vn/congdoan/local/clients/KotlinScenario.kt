package vn.congdoan.local.clients

import java.time.LocalDate
import java.util.UUID
import kotlinx.coroutines.runBlocking
import okhttp3.OkHttpClient
import org.assertj.core.api.Assertions.assertThat
import org.assertj.core.api.Assertions.fail
import vn.congdoan.mobile.Problem
import vn.congdoan.mobile.ProblemType
import vn.congdoan.mobile.infrastructure.Success
import vn.congdoan.mobile.membership.AdmissionBatch
import vn.congdoan.mobile.membership.CitedDocument
import vn.congdoan.mobile.membership.CommitteeRole
import vn.congdoan.mobile.membership.CommitteeSeat
import vn.congdoan.mobile.membership.EnterpriseKind
import vn.congdoan.mobile.membership.EnterprisesApi
import vn.congdoan.mobile.membership.Founding
import vn.congdoan.mobile.membership.FoundingMethod
import vn.congdoan.mobile.membership.Gender
import vn.congdoan.mobile.membership.GrassrootsUnion
import vn.congdoan.mobile.membership.GrassrootsUnionsApi
import vn.congdoan.mobile.membership.MembersApi
import vn.congdoan.mobile.membership.NewEnterprise
import vn.congdoan.mobile.membership.NewMember
import vn.congdoan.mobile.membership.Sector
import vn.congdoan.mobile.membership.UnionKind
import vn.congdoan.mobile.problem
import vn.congdoan.mobile.reporting.ProgressApi

/**
 * What an agency's mobile app does with the client; the README of the client shows parts of it.
 *
 * @param taxCode of the enterprise that it registers, which nobody has
 * @param persons the first seven digits of the citizen numbers of those whom it admits
 */
class KotlinScenario(
    private val membership: String,
    reporting: String,
    token: String,
    private val organization: String,
    private val taxCode: String,
    private val persons: String,
) {
    private val http = OkHttpClient.Builder()
        .addInterceptor { it.proceed(it.request().newBuilder().header("Authorization", "Bearer $token").build()) }
        .build()
    private val enterprises = EnterprisesApi(membership, http)
    private val unions = GrassrootsUnionsApi(membership, http)
    private val members = MembersApi(membership, http)
    private val progress = ProgressApi(reporting, http)

    fun play() = runBlocking {
        val before = progress.getProgress(organization, YEAR)

        val union = found()
        val position = admitTwice(union.id)
        pageThrough(union.id)

        val after = progress.getProgress(organization, YEAR, minPosition = listOf(position), prefer = "wait=5")
        assertThat(after.newUnions.actual).isEqualTo(before.newUnions.actual + 1)
        assertThat(after.newMembers.actual).isEqualTo(before.newMembers.actual + PERSONS)

        readOnlyWhatIsNew(union)
        beRefused(union.id)
    }

    private suspend fun found(): GrassrootsUnion {
        val enterprise = enterprises.registerEnterprise(
            NewEnterprise(
                taxCode = taxCode,
                name = "Công ty TNHH Hồ Gươm",
                kind = EnterpriseKind.ENTERPRISE,
                sector = Sector.NON_STATE,
                headcount = 40,
                organizationCode = organization,
            ),
            idempotencyKey = "enterprise-$taxCode",
        )
        val union = unions.foundUnion(
            Founding(
                name = "CĐCS Công ty TNHH Hồ Gươm",
                organizationCode = organization,
                enterpriseId = enterprise.id,
                kind = UnionKind.UNION,
                foundedOn = FOUNDED_ON,
                method = FoundingMethod.WORKER_INITIATED,
                applicants = 12,
                decision = decision(1),
                committee = listOf(CommitteeSeat("Nguyễn Văn An", CommitteeRole.CHAIR)),
            ),
            idempotencyKey = "founding-$taxCode",
        )
        assertThat(union.name).isEqualTo("CĐCS Công ty TNHH Hồ Gươm")
        assertThat(union.foundedOn).isEqualTo(FOUNDED_ON)
        assertThat(union.sector).isEqualTo(Sector.NON_STATE)
        assertThat(union.dissolved).isNull()
        return union
    }

    /** Where the admissions stand in the journal. */
    private suspend fun admitTwice(union: UUID): String {
        val batch = AdmissionBatch(ADMITTED_ON, decision(2), List(PERSONS) { person(it) })
        val key = "batch-$taxCode"

        val first = members.admitBatchWithHttpInfo(union, batch, key) as Success
        val again = members.admitBatchWithHttpInfo(union, batch, key) as Success

        assertThat(first.data?.members).hasSize(PERSONS)
        assertThat(again.data).isEqualTo(first.data)
        assertThat(again.headers["Idempotency-Replayed"]).containsExactly("true")
        return again.headers.getValue("Journal-Position").first()
    }

    private suspend fun pageThrough(union: UUID) {
        val seen = mutableSetOf<UUID>()
        var pages = 0

        var cursor: String? = null
        do {
            val page = members.listMembers(union = union, limit = 10, cursor = cursor)
            seen += page.items.map { it.id }
            pages++
            cursor = page.nextCursor
        } while (cursor != null)

        assertThat(pages).isEqualTo(3)
        assertThat(seen).hasSize(PERSONS)
    }

    private suspend fun readOnlyWhatIsNew(union: GrassrootsUnion) {
        val tag = unions.getUnionWithHttpInfo(union.id).headers.getValue("ETag").first()

        val unchanged = unions.getUnionWithHttpInfo(union.id, ifNoneMatch = tag)

        assertThat(unchanged.statusCode).isEqualTo(304)
    }

    private suspend fun beRefused(union: UUID) {
        val wrong = person(PERSONS).copy(citizenId = "12")
        val invalid = problemOf { admit(union, listOf(person(101), person(102), person(103), wrong)) }
        assertThat(invalid.type).isEqualTo(ProblemType.INVALID_REQUEST)
        assertThat(invalid.status).isEqualTo(400)
        assertThat(invalid.errors?.map { it.pointer }).containsExactly("/members/3/citizenId")

        assertThat(advice(invalid)).startsWith("/members/3/citizenId: ")
        assertThat(advice(problemOf { admit(union, listOf(person(0))) })).isEqualTo("Record the transfer instead.")
        assertThat(problemOf { unions.getUnion(UUID.randomUUID()) }.type).isEqualTo(ProblemType.NOT_FOUND)

        val anonymous = MembersApi(membership, OkHttpClient())
        assertThat(problemOf { anonymous.getMember(UUID.randomUUID()) }.type).isEqualTo(ProblemType.UNAUTHENTICATED)
    }

    private fun advice(problem: Problem): String = when (problem.type) {
        ProblemType.INVALID_REQUEST -> problem.errors.orEmpty().joinToString("\n") { "${it.pointer ?: it.parameter}: ${it.detail}" }
        ProblemType.ALREADY_A_MEMBER -> "Record the transfer instead."
        else -> problem.detail
    }

    private suspend fun admit(union: UUID, rows: List<NewMember>) =
        members.admitBatch(union, AdmissionBatch(ADMITTED_ON, decision(2), rows))

    private suspend fun problemOf(call: suspend () -> Any): Problem {
        try {
            call()
        } catch (e: Exception) {
            return e.problem ?: throw e
        }
        return fail("the call was not refused")
    }

    private fun person(number: Int) = NewMember(
        fullName = "Nguyễn Thị Bình",
        dateOfBirth = LocalDate.of(1995, 8, 17),
        gender = Gender.FEMALE,
        citizenId = persons + "%05d".format(number),
    )

    private fun decision(number: Int) = CitedDocument("91$number/QĐ-LĐLĐ", FOUNDED_ON)

    private companion object {
        const val YEAR = 2021
        const val PERSONS = 25
        val FOUNDED_ON: LocalDate = LocalDate.of(YEAR, 3, 1)
        val ADMITTED_ON: LocalDate = LocalDate.of(YEAR, 4, 2)
    }
}
