package vn.congdoan.local.rows;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import vn.congdoan.local.RunningStack;

/** Gives each test a federation of its own, all on one running system that ends with the last test. */
final class OneStack implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(OneStack.class);
    private static final AtomicInteger FEDERATIONS = new AtomicInteger();

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Federation.class;
    }

    @Override
    public Federation resolveParameter(ParameterContext parameter, ExtensionContext context) {
        RunningStack stack = context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent("stack", key -> new RunningStack(), RunningStack.class);
        return new Federation(
                stack.membership(), stack.reporting(), stack.agency(), "R" + FEDERATIONS.incrementAndGet());
    }
}
