package vn.congdoan.membership.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.assertj.core.api.SoftAssertions;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import vn.congdoan.guards.AccessMatrix;
import vn.congdoan.membership.ServiceTest;

/** Every cell of {@code access-matrix.csv}, tried with real tokens against the running service. */
@ServiceTest
class AccessMatrixTest {

    private static final Logger LOG = Logger.getLogger(AccessMatrixTest.class);

    private final AccessMatrix matrix = AccessMatrix.read();

    @Test
    void hasEveryOperationAndCaller() {
        var documented = given().get("/q/openapi?format=json")
                .jsonPath()
                .<String>getList("paths.collectMany { it.value.collect { each -> each.value.operationId } }");

        assertThat(matrix.operationIds()).isEqualTo(new HashSet<>(documented));
        assertThat(matrix.lacking(new Callers(Place.nowhere()).names())).isEmpty();
    }

    @Test
    void nobodyMayCallWhatHasNoRule() {
        var callers = new Callers(Place.nowhere());
        for (var caller : callers.names()) {
            var answer = Answer.to(Request.get("/v1/forgotten"), callers.token(caller));

            assertThat(answer.status()).as(caller).isEqualTo(caller.equals("anonymous") ? 401 : 403);
        }
    }

    @Test
    void isTrueInEveryCell() {
        var trial = new Trial();
        var all = new SoftAssertions();
        for (var cell : matrix.cells()) {
            all.assertThat(trial.of(cell)).as(cell.toString()).isEmpty();
        }
        LOG.infof("%d cells tried", matrix.cells().size());
        all.assertAll();
    }
}
