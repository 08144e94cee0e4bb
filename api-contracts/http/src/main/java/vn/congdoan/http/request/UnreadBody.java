package vn.congdoan.http.request;

import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.http.Problem;

/** What is said of a body that did not come to its end. */
final class UnreadBody {

    private UnreadBody() {}

    /**
     * The caller hung up, or was hung up on for being slow, and hears nothing of it: no failure of ours. One who is still
     * there waited for us, and may call again.
     */
    static Problem problem(ServerRequestContext context) {
        return Problem.of(context.serverResponse().closed() ? ProblemType.MALFORMED_REQUEST : ProblemType.UNAVAILABLE);
    }
}
