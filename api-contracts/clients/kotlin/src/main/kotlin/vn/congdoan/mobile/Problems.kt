package vn.congdoan.mobile

import kotlinx.serialization.SerializationException
import vn.congdoan.mobile.infrastructure.ClientError
import vn.congdoan.mobile.infrastructure.ClientException
import vn.congdoan.mobile.infrastructure.Serializer
import vn.congdoan.mobile.infrastructure.ServerError
import vn.congdoan.mobile.infrastructure.ServerException

/**
 * What the service said when it refused or failed, by RFC 9457: a type to switch on, and which fields to mend. Null when
 * no service answered, but nothing, or something before it.
 */
val Exception.problem: Problem?
    get() = when (this) {
        is ClientException -> (response as? ClientError<*>)?.body
        is ServerException -> (response as? ServerError<*>)?.body
        else -> null
    }?.let { read(it.toString()) }

private fun read(body: String): Problem? = try {
    Serializer.kotlinxSerializationJson.decodeFromString<Problem>(body)
} catch (e: SerializationException) {
    null
}
