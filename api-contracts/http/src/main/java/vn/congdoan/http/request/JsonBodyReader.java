package vn.congdoan.http.request;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyReader;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.http.Draft;
import vn.congdoan.http.HttpSettings;
import vn.congdoan.http.Problem;

/** Reads the body of every resource method, in place of Quarkus's own reader of JSON. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, JsonBodyReader.MERGE_PATCH})
@ConstrainedTo(RuntimeType.SERVER)
public class JsonBodyReader implements ServerMessageBodyReader<Object> {

    /** By RFC 7396. */
    static final String MERGE_PATCH = "application/merge-patch+json";

    private static final MediaType MERGE_PATCH_TYPE = MediaType.valueOf(MERGE_PATCH);

    private final JsonBody json;
    private final ObjectMapper mapper;
    private final int maxSize;

    JsonBodyReader(JsonBody json, ObjectMapper mapper, HttpSettings settings) {
        this.json = json;
        this.mapper = mapper;
        this.maxSize = Math.toIntExact(settings.maxBodySize().asLongValue());
    }

    @Override
    public boolean isReadable(
            Class<?> type, Type genericType, ResteasyReactiveResourceInfo method, MediaType mediaType) {
        return true;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return true;
    }

    @Override
    public Object readFrom(Class<Object> type, Type genericType, MediaType mediaType, ServerRequestContext context)
            throws IOException {
        byte[] body;
        try {
            body = bytes(context.getInputStream());
        } catch (IOException e) {
            throw UnreadBody.problem(context);
        }
        if (body.length > 0
                && ((ResteasyReactiveRequestContext) context).getHeader(HttpHeaders.CONTENT_TYPE, true) == null) {
            throw Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
        return read(genericType, mediaType, body);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return read(genericType, mediaType, bytes(body));
    }

    private Object read(Type type, MediaType mediaType, byte[] body) throws IOException {
        try {
            return parsed(type, mediaType, body);
        } catch (NumberFormatException e) {
            // A number like 1e-2147483648, which JSON allows and Java has no place for.
            throw Problem.of(ProblemType.MALFORMED_BODY, 1, 1);
        }
    }

    private Object parsed(Type type, MediaType mediaType, byte[] body) throws IOException {
        if (MERGE_PATCH_TYPE.isCompatible(mediaType)) {
            return json.readPatch(body, javaType(type)).orThrow();
        }
        if (type instanceof ParameterizedType generic && generic.getRawType() == Draft.class) {
            return json.read(body, javaType(generic.getActualTypeArguments()[0]));
        }
        return json.read(body, javaType(type)).orThrow();
    }

    private JavaType javaType(Type type) {
        return mapper.getTypeFactory().constructType(type);
    }

    /** A body without a Content-Length shows its size only as it is read. */
    private byte[] bytes(InputStream stream) throws IOException {
        byte[] body = stream.readNBytes(maxSize + 1);
        if (body.length > maxSize) {
            throw Problem.of(ProblemType.PAYLOAD_TOO_LARGE, maxSize);
        }
        return body;
    }
}
