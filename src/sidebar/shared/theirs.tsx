// Someone else's change beside one's own, field by field, with the two ways out.
import { Button } from './controls';

interface Difference {
  label: string;
  mine: string;
  theirs: string;
}

export function Theirs({
  differences,
  onTake,
  onKeep,
}: {
  differences: readonly Difference[];
  onTake: () => void;
  onKeep: () => void;
}) {
  if (differences.length === 0) return null;
  return (
    <div class="notice warning" role="group" aria-label="Nội dung đã được người khác sửa">
      <p>Trong lúc đang nhập, người khác đã sửa dòng này:</p>
      <dl class="theirs">
        {differences.map(({ label, mine, theirs }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <span>Đang có:</span> {theirs || '(trống)'}
            </dd>
            <dd>
              <span>Của tôi:</span> {mine || '(trống)'}
            </dd>
          </div>
        ))}
      </dl>
      <p class="buttons">
        <Button onPress={onTake}>Lấy nội dung đang có</Button>
        <Button onPress={onKeep}>Giữ nội dung của tôi</Button>
      </p>
    </div>
  );
}
