package vn.congdoan.http.request;

import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyReader;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.http.HttpSettings;
import vn.congdoan.http.Problem;
import vn.congdoan.http.Upload;

/** Reads the body of a resource method that takes an {@link Upload}: through memory to disk, piece by piece. */
@Provider
@Consumes(MediaType.WILDCARD)
@ConstrainedTo(RuntimeType.SERVER)
public class UploadReader implements ServerMessageBodyReader<Upload> {

    private static final int PIECE = 64 * 1024;

    private final long maxSize;

    UploadReader(HttpSettings settings) {
        this.maxSize = settings.maxUploadSize().asLongValue();
    }

    @Override
    public boolean isReadable(
            Class<?> type, Type genericType, ResteasyReactiveResourceInfo method, MediaType mediaType) {
        return type == Upload.class;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Upload.class;
    }

    @Override
    public Upload readFrom(Class<Upload> type, Type genericType, MediaType mediaType, ServerRequestContext context)
            throws IOException {
        // Only its owner may read it, by the defaults of createTempFile.
        Path file = Files.createTempFile("congdoan-upload-", null);
        ((ResteasyReactiveRequestContext) context).registerCompletionCallback(ended -> delete(file));
        MessageDigest digest = sha256();
        long size = keep(context, new DigestInputStream(context.getInputStream(), digest), file);
        return new Upload(file, size, HexFormat.of().formatHex(digest.digest()), mediaType.toString());
    }

    @Override
    public Upload readFrom(
            Class<Upload> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body) {
        throw new UnsupportedOperationException("nothing tells here when the call has ended");
    }

    private long keep(ServerRequestContext context, InputStream body, Path file) throws IOException {
        byte[] piece = new byte[PIECE];
        long size = 0;
        try (var kept = Files.newOutputStream(file)) {
            for (int read = next(context, body, piece); read >= 0; read = next(context, body, piece)) {
                size += read;
                if (size > maxSize) {
                    throw Problem.of(ProblemType.PAYLOAD_TOO_LARGE, maxSize);
                }
                kept.write(piece, 0, read);
            }
        }
        return size;
    }

    private static int next(ServerRequestContext context, InputStream body, byte[] piece) {
        try {
            return body.read(piece);
        } catch (IOException e) {
            throw UnreadBody.problem(context);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
