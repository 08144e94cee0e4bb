package vn.congdoan.local.clients;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import vn.congdoan.client.ApiClient;
import vn.congdoan.client.ApiException;
import vn.congdoan.client.ApiResponse;
import vn.congdoan.client.FieldError;
import vn.congdoan.client.Problem;
import vn.congdoan.client.ProblemType;
import vn.congdoan.client.Problems;
import vn.congdoan.client.membership.AdmissionBatch;
import vn.congdoan.client.membership.AdmittedBatch;
import vn.congdoan.client.membership.CitedDocument;
import vn.congdoan.client.membership.CommitteeRole;
import vn.congdoan.client.membership.CommitteeSeat;
import vn.congdoan.client.membership.Enterprise;
import vn.congdoan.client.membership.EnterpriseKind;
import vn.congdoan.client.membership.EnterprisesApi;
import vn.congdoan.client.membership.EnterprisesApi.APIRegisterEnterpriseRequest;
import vn.congdoan.client.membership.Founding;
import vn.congdoan.client.membership.FoundingMethod;
import vn.congdoan.client.membership.Gender;
import vn.congdoan.client.membership.GrassrootsUnion;
import vn.congdoan.client.membership.GrassrootsUnionsApi;
import vn.congdoan.client.membership.GrassrootsUnionsApi.APIFoundUnionRequest;
import vn.congdoan.client.membership.GrassrootsUnionsApi.APIGetUnionRequest;
import vn.congdoan.client.membership.MemberPage;
import vn.congdoan.client.membership.MembersApi;
import vn.congdoan.client.membership.MembersApi.APIAdmitBatchRequest;
import vn.congdoan.client.membership.MembersApi.APIListMembersRequest;
import vn.congdoan.client.membership.NewEnterprise;
import vn.congdoan.client.membership.NewMember;
import vn.congdoan.client.membership.Sector;
import vn.congdoan.client.membership.UnionKind;
import vn.congdoan.client.reporting.Progress;
import vn.congdoan.client.reporting.ProgressApi;
import vn.congdoan.client.reporting.ProgressApi.APIGetProgressRequest;

/** What an agency's Java program does with the client; the README of the client shows parts of it. */
final class JavaScenario {

    private static final int YEAR = 2021;
    private static final LocalDate FOUNDED_ON = LocalDate.of(YEAR, 3, 1);
    private static final LocalDate ADMITTED_ON = LocalDate.of(YEAR, 4, 2);
    private static final int PERSONS = 25;
    private static final int PAGE = 10;

    private final Place place;
    private final ApiClient membership;
    private final ApiClient reporting;
    private final EnterprisesApi enterprises;
    private final GrassrootsUnionsApi unions;
    private final MembersApi members;
    private final ProgressApi progress;

    JavaScenario(Place place) {
        this.place = place;
        membership = client(place.membership(), place.token());
        reporting = client(place.reporting(), place.token());
        enterprises = new EnterprisesApi(membership);
        unions = new GrassrootsUnionsApi(membership);
        members = new MembersApi(membership);
        progress = new ProgressApi(reporting);
    }

    static ApiClient client(URI service, String token) {
        ApiClient client = new ApiClient();
        client.updateBaseUri(service.toString());
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
        return client;
    }

    void play() throws ApiException {
        Progress before = progress.getProgress(APIGetProgressRequest.newBuilder()
                .year(YEAR)
                .organizationCode(place.organization())
                .build());

        GrassrootsUnion union = found();
        String position = admitTwice(union.getId());
        pageThrough(union.getId());

        Progress after = progress.getProgress(APIGetProgressRequest.newBuilder()
                .year(YEAR)
                .organizationCode(place.organization())
                .minPosition(List.of(position))
                .prefer("wait=5")
                .build());
        assertThat(after.getNewUnions().getActual())
                .isEqualTo(before.getNewUnions().getActual() + 1);
        assertThat(after.getNewMembers().getActual())
                .isEqualTo(before.getNewMembers().getActual() + PERSONS);

        readOnlyWhatIsNew(union);
        beRefused(union.getId());
    }

    private GrassrootsUnion found() throws ApiException {
        Enterprise enterprise = enterprises.registerEnterprise(APIRegisterEnterpriseRequest.newBuilder()
                .newEnterprise(new NewEnterprise()
                        .taxCode(place.taxCode())
                        .name("Công ty TNHH Sông Tô")
                        .kind(EnterpriseKind.ENTERPRISE)
                        .sector(Sector.NON_STATE)
                        .headcount(40)
                        .organizationCode(place.organization()))
                .idempotencyKey("enterprise-" + place.taxCode())
                .build());
        GrassrootsUnion union = unions.foundUnion(APIFoundUnionRequest.newBuilder()
                .founding(new Founding()
                        .name("CĐCS Công ty TNHH Sông Tô")
                        .organizationCode(place.organization())
                        .enterpriseId(enterprise.getId())
                        .kind(UnionKind.UNION)
                        .foundedOn(FOUNDED_ON)
                        .method(FoundingMethod.WORKER_INITIATED)
                        .applicants(12)
                        .decision(decision(1))
                        .addCommitteeItem(
                                new CommitteeSeat().fullName("Nguyễn Văn An").role(CommitteeRole.CHAIR)))
                .idempotencyKey("founding-" + place.taxCode())
                .build());
        assertThat(union.getName()).isEqualTo("CĐCS Công ty TNHH Sông Tô");
        assertThat(union.getFoundedOn()).isEqualTo(FOUNDED_ON);
        assertThat(union.getSector()).isEqualTo(Sector.NON_STATE);
        assertThat(union.getDissolved()).isNull();
        return union;
    }

    /** {@return where the admissions stand in the journal} */
    private String admitTwice(UUID union) throws ApiException {
        APIAdmitBatchRequest request = APIAdmitBatchRequest.newBuilder()
                .id(union)
                .admissionBatch(
                        batch(IntStream.range(0, PERSONS).mapToObj(this::person).toList()))
                .idempotencyKey("batch-" + place.taxCode())
                .build();

        ApiResponse<AdmittedBatch> first = members.admitBatchWithHttpInfo(request);
        ApiResponse<AdmittedBatch> again = members.admitBatchWithHttpInfo(request);

        assertThat(first.getData().getMembers()).hasSize(PERSONS);
        assertThat(again.getData()).isEqualTo(first.getData());
        assertThat(again.getHeaders()).containsEntry("Idempotency-Replayed", List.of("true"));
        return header(again, "Journal-Position");
    }

    private void pageThrough(UUID union) throws ApiException {
        List<UUID> seen = new ArrayList<>();
        int pages = 0;

        @Nullable String cursor = null;
        do {
            MemberPage page = members.listMembers(APIListMembersRequest.newBuilder()
                    .union(union)
                    .limit(PAGE)
                    .cursor(cursor)
                    .build());
            page.getItems().forEach(member -> seen.add(member.getId()));
            pages++;
            cursor = page.getNextCursor();
        } while (cursor != null);

        assertThat(pages).isEqualTo(3);
        assertThat(seen).hasSize(PERSONS).doesNotHaveDuplicates();
    }

    private void readOnlyWhatIsNew(GrassrootsUnion union) throws ApiException {
        ApiResponse<GrassrootsUnion> read = unions.getUnionWithHttpInfo(
                APIGetUnionRequest.newBuilder().id(union.getId()).build());

        ApiException unchanged = refusal(() -> unions.getUnion(APIGetUnionRequest.newBuilder()
                .id(union.getId())
                .ifNoneMatch(header(read, "ETag"))
                .build()));

        assertThat(read.getData().getId()).isEqualTo(union.getId());
        assertThat(unchanged.getCode()).isEqualTo(304);
    }

    private void beRefused(UUID union) {
        NewMember wrong = person(PERSONS).citizenId("12");
        List<NewMember> withOneWrong = List.of(person(101), person(102), person(103), wrong);
        assertThat(problem(() -> admit(union, withOneWrong))).satisfies(problem -> {
            assertThat(problem.getType()).isEqualTo(ProblemType.INVALID_REQUEST);
            assertThat(problem.getStatus()).isEqualTo(400);
            assertThat(problem)
                    .extracting(Problem::getErrors, LIST)
                    .extracting(error -> ((FieldError) error).getPointer())
                    .containsExactly("/members/3/citizenId");
        });

        assertThat(advice(refusal(() -> admit(union, withOneWrong)))).startsWith("/members/3/citizenId: ");
        assertThat(advice(refusal(() -> admit(union, List.of(person(0)))))).isEqualTo("Record the transfer instead.");
        APIGetUnionRequest unknown =
                APIGetUnionRequest.newBuilder().id(UUID.randomUUID()).build();
        assertThat(problem(() -> unions.getUnion(unknown)).getType()).isEqualTo(ProblemType.NOT_FOUND);

        ApiClient anonymous = new ApiClient();
        anonymous.updateBaseUri(place.membership().toString());
        assertThat(problem(() -> new GrassrootsUnionsApi(anonymous).getUnion(unknown))
                        .getType())
                .isEqualTo(ProblemType.UNAUTHENTICATED);
    }

    private static String advice(ApiException refusal) {
        Problem problem = Problems.of(refusal).orElseThrow(() -> new IllegalStateException(refusal));
        return switch (problem.getType()) {
            case INVALID_REQUEST ->
                requireNonNull(problem.getErrors()).stream()
                        .map(error -> (error.getPointer() == null ? error.getParameter() : error.getPointer()) + ": "
                                + error.getDetail())
                        .collect(joining("\n"));
            case ALREADY_A_MEMBER -> "Record the transfer instead.";
            default -> problem.getDetail();
        };
    }

    private AdmittedBatch admit(UUID union, List<NewMember> persons) throws ApiException {
        return members.admitBatch(APIAdmitBatchRequest.newBuilder()
                .id(union)
                .admissionBatch(batch(persons))
                .build());
    }

    private static AdmissionBatch batch(List<NewMember> persons) {
        return new AdmissionBatch()
                .admittedOn(ADMITTED_ON)
                .decision(decision(2))
                .members(persons);
    }

    private NewMember person(int number) {
        return new NewMember()
                .fullName("Nguyễn Thị Bình")
                .dateOfBirth(LocalDate.of(1995, 8, 17))
                .gender(Gender.FEMALE)
                .citizenId("%s%05d".formatted(place.persons(), number));
    }

    private static CitedDocument decision(int number) {
        return new CitedDocument().number("90%d/QĐ-LĐLĐ".formatted(number)).issuedOn(FOUNDED_ON);
    }

    private static String header(ApiResponse<?> answer, String name) {
        return requireNonNull(answer.getHeaders().get(name)).get(0);
    }

    private static Problem problem(ThrowingCallable call) {
        return Problems.of(refusal(call)).orElseThrow();
    }

    private static ApiException refusal(ThrowingCallable call) {
        return catchThrowableOfType(ApiException.class, call);
    }
}
