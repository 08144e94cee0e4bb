package vn.congdoan.reporting;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import vn.congdoan.guards.TestTokens;

/** A test against the running service. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
@QuarkusTestResource(TestTokens.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ServiceTest {}
