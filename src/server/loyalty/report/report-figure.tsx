import { Text, View } from '@react-pdf/renderer'
import { styles } from './report-styles'

/** A figure of a strip: what it is, its value, and a word on it. */
export function Figure({ label, value, note }: { label: string; value: string; note: string }) {
  return (
    <View style={styles.figure}>
      <Text style={styles.note}>{label}</Text>
      <Text style={styles.value}>{value}</Text>
      <Text style={styles.note}>{note}</Text>
    </View>
  )
}
